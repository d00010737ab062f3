package dev.counterweight.steps;

import dev.counterweight.model.Handoff;
import dev.counterweight.model.Link;
import dev.counterweight.threads.Utterance;
import java.util.List;

/** One text read for the conversation around it; not kept, what follows from it is. */
record TurnReading(Utterance utterance, List<Link> links, List<Handoff> handoffs) {}
