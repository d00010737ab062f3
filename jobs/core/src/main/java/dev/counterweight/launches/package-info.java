/**
 * What reached users, and which change an incident came from. Pure: histories of projects in,
 * launches and links with their reasons out.
 */
@NullMarked
package dev.counterweight.launches;

import org.jspecify.annotations.NullMarked;
