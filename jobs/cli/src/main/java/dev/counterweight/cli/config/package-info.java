/**
 * Configuration: {@code conf/reference.conf} holds every key; a record per noun; every problem of a
 * file in one answer.
 */
@NullMarked
package dev.counterweight.cli.config;

import org.jspecify.annotations.NullMarked;
