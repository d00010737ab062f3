/**
 * Conversations: who answers whom, what the tool noted in between, which subjects one conversation
 * runs across, where work passes to another team, and what followed on a concern. Pure.
 */
@NullMarked
package dev.counterweight.threads;

import org.jspecify.annotations.NullMarked;
