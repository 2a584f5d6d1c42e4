/**
 * How classes meet tables: built once from the descriptions, immutable afterwards.
 *
 * <p>{@code MappingBuilder} goes over all entities in passes: {@code HierarchyBuilder} (who extends whom), columns, {@code
 * ReferenceBuilder} (keys and foreign keys), {@code CollectionBuilder} with {@code LinkTableBuilder}, {@code SecondaryTables}. What
 * becomes a table is a {@code TableDraft} meanwhile. The result is {@link io.aludel.orm.mapping.Mappings}: for each entity an
 * {@link io.aludel.orm.mapping.EntityMapping} of {@link io.aludel.orm.mapping.AttributeMapping}s.
 */
@NullMarked
package io.aludel.orm.mapping;

import org.jspecify.annotations.NullMarked;
