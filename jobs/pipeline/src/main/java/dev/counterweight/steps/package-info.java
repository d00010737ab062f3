/**
 * The flow, one step an arrow: {@link dev.counterweight.steps.Pull} lands raw rows, {@link
 * dev.counterweight.steps.Normalise} makes the model, {@link dev.counterweight.steps.ReadTexts} and
 * {@link dev.counterweight.steps.Measure} the evidence, {@link dev.counterweight.steps.Estimate}
 * the estimates, {@link dev.counterweight.steps.Publish} what people open. {@link
 * dev.counterweight.steps.Compute} runs them in that order. No step asks the time or reads its own
 * output.
 */
@NullMarked
package dev.counterweight.steps;

import org.jspecify.annotations.NullMarked;
