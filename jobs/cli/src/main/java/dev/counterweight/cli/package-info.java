/**
 * The command line: commands choose which steps run, settings say on what. The only package that
 * asks for the time and ends the process.
 */
@NullMarked
package dev.counterweight.cli;

import org.jspecify.annotations.NullMarked;
