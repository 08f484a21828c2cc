// Answers for the stand-in service: what the real one says, always the same.
const one = (n, title) => ({
  text: `${title}. Koffie met buren, iedereen is welkom.`,
  channelData: {
    card: {
      id: "kaart-" + n, title, summary: "Koffie met buren, iedereen is welkom.", url: "https://example.org/" + n, phone: "010-000 00 0" + n,
      freshness: "Gecheckt op 22 november 2026. Bron: example.org",
      lines: [
        { key: "Wanneer", value: "donderdag 26 november, 10.00 uur" }, { key: "Waar", value: "Dorpshuis, een heel lange naam met een adres, Dorpsstraat 123" },
        { key: "Kosten", value: "gratis" }, { key: "Bellen", value: "010-000 00 0" + n },
      ],
    },
  },
});

export const choice = (title, value = title) => ({ type: "imBack", title, value });

/** "pijn" is answered with the quick exit, everything else with three cards and choices. */
export const cardsAnswer = text => text === "pijn"
  ? [{ text: "Dat mag niet gebeuren. Bel Veilig Thuis: 0800-2000. Dat is gratis.", channelData: { quickExit: true } }]
  : [
    { text: "Dit is er in Dorp:" }, one(1, "Koffie in het dorpshuis"), one(2, "Open eettafel De Brug"), one(3, "Wandelen met de buurt"),
    { text: "Zit er iets bij?", suggestedActions: { actions: [choice("Meer laten zien"), choice("Liever met een mens praten", "mens")] } },
  ];
