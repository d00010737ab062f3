/**
 * The schedule: which commands run when. When something is due, db-scheduler decides; what is done
 * is the command that a person would type, in a process of its own.
 */
@NullMarked
package dev.counterweight.cli.schedule;

import org.jspecify.annotations.NullMarked;
