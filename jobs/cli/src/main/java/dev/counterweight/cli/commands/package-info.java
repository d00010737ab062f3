/** One class per command. */
@NullMarked
package dev.counterweight.cli.commands;

import org.jspecify.annotations.NullMarked;
