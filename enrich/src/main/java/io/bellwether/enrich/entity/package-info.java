/**
 * Named entities: names of a bilingual table, and names that no table holds, recognised by their form and company. Null
 * is never accepted or returned unless marked.
 */
@NullMarked
package io.bellwether.enrich.entity;

import org.jspecify.annotations.NullMarked;
