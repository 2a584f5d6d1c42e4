package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.runtime.LinkTableFact;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** What {@code @JoinTable} says of its table beyond the columns: indexes and unique constraints. Stateless. */
final class LinkTableElements {
    private LinkTableElements() {}

    static List<TableElement> of(CollectionMapping collection) {
        LinkTableFact fact = collection.description().fact(LinkTableFact.class);
        List<TableElement> elements = new ArrayList<>();
        if (fact != null) {
            fact.uniques()
                    .forEach(unique -> elements.add(
                            new UniqueConstraint(unique.name().isEmpty() ? null : unique.name(), unique.columns())));
            fact.indexes().forEach(index -> elements.add(IndexFacts.parse(index)));
        }
        return elements;
    }

    /** A table that is there already has to have them. */
    static void require(CollectionMapping collection, Table table) {
        for (TableElement element : of(collection)) {
            boolean isThere = element instanceof Index index
                    ? table.indexes().stream().anyMatch(each -> each.parts().equals(index.parts()))
                    : element instanceof UniqueConstraint unique
                            && table.uniqueConstraints().stream()
                                    .anyMatch(each -> each.columns().equals(unique.columns()));
            if (!isThere) {
                throw new MappingException(
                        ErrorCode.MAPPING,
                        collection + " gives table '" + table + "' an index or a unique constraint, but the table is"
                                + " described by somebody else, without it."
                                + "\n  Say it there: in the @Table of the entity, or in the other @JoinTable.");
            }
        }
    }
}
