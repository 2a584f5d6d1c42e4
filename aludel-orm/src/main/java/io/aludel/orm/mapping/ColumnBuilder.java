package io.aludel.orm.mapping;

import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.ColumnTextFact;
import io.aludel.orm.runtime.ComputedFact;
import io.aludel.orm.runtime.FetchedValueFact;
import io.aludel.orm.runtime.RenamedFromFact;
import io.aludel.orm.runtime.SequenceFact;
import io.aludel.orm.runtime.ServerDefaultFact;
import io.aludel.orm.runtime.TenantIdFact;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.sql.Sql;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;

/** Makes the columns of values from what annotations say of their attributes. Single use, one thread. */
final class ColumnBuilder {
    private final ElementNames names;
    private final SharedKeys sharedKeys;
    private final MappingBuilder builder;

    ColumnBuilder(NamingStrategy naming, MappingBuilder builder) {
        this.names = new ElementNames(naming);
        this.sharedKeys = new SharedKeys(naming);
        this.builder = builder;
    }

    /**
     * The column of a value.
     *
     * @param further whether it stands in a further table of the entity
     */
    Column<?> make(AttributeDescription attribute, EntityMapping mapping, boolean further) {
        String own = attribute.column().isEmpty() ? names.column(mapping, attribute) : attribute.column();
        Column<?> column = Column.of(sharedKeys.name(mapping.description(), attribute, own), type(attribute));
        column = isSystem(attribute) ? column.system() : column;
        column = isRequired(attribute, mapping, further) ? column.notNull() : column;
        column = attribute.isUnique() ? column.unique() : column;
        column = madeByDatabase(column, attribute);
        column = described(column, attribute);
        if (attribute.isId()) {
            column = column.primaryKey()
                    .autoIncrement(
                            KeySource.of(attribute) == KeySource.DATABASE
                                    ? Column.AutoIncrement.ALWAYS
                                    : Column.AutoIncrement.NEVER);
        }
        SequenceFact sequence = attribute.fact(SequenceFact.class);
        return sequence == null ? column : column.defaultValue(KeySequence.of(sequence, first(mapping)));
    }

    private static boolean isRequired(AttributeDescription attribute, EntityMapping mapping, boolean further) {
        if (attribute.fact(ComputedFact.class) != null) {
            return false; // what the database computes is its own affair; not every one takes NOT NULL there
        }
        if (attribute.fact(TenantIdFact.class) != null) {
            return true;
        }
        boolean required =
                !attribute.isNullable() || attribute.isPrimitive() || attribute.isId() || attribute.isVersion();
        // Rows of other classes have nothing to put there.
        boolean shared = mapping.lineage() != null && mapping.lineage().sharesTable();
        return required && (further || !shared);
    }

    private static Column<?> madeByDatabase(Column<?> column, AttributeDescription attribute) {
        ServerDefaultFact serverDefault = attribute.fact(ServerDefaultFact.class);
        Column<?> made = serverDefault == null
                ? column
                : column.serverDefault(Sql.literalSql(serverDefault.sql(), attribute.type()));
        ComputedFact computed = attribute.fact(ComputedFact.class);
        if (computed == null) {
            return made;
        }
        Computed expression = Computed.of(computed.sql());
        return made.computed(computed.stored() ? expression.persisted(true) : expression);
    }

    private static Column<?> described(Column<?> column, AttributeDescription attribute) {
        RenamedFromFact renamed = attribute.fact(RenamedFromFact.class);
        Column<?> named = renamed == null ? column : column.renamedFrom(renamed.array());
        ColumnTextFact text = attribute.fact(ColumnTextFact.class);
        return text == null || text.comment().isEmpty() ? named : named.comment(text.comment());
    }

    /** The table of the first entity of a hierarchy, whose numbers all of them share. */
    private TableDraft first(EntityMapping mapping) {
        Lineage lineage = mapping.lineage();
        return builder.draft(lineage == null ? mapping : lineage.hierarchy().root());
    }

    /** A type with the name that {@code columnDefinition} gives it. */
    static SqlType<?> typed(SqlType<?> type, String definition) {
        return definition.isEmpty() ? type : type.spelled(definition);
    }

    /** Of a column that the database has by itself the type is known by its name alone. */
    private static SqlType<?> type(AttributeDescription attribute) {
        return isSystem(attribute) && !attribute.definition().isEmpty()
                ? SqlTypes.nativeType(attribute.definition(), attribute.type().javaType())
                : typed(attribute.type(), attribute.definition());
    }

    private static boolean isSystem(AttributeDescription attribute) {
        FetchedValueFact fetched = attribute.fact(FetchedValueFact.class);
        return fetched != null && fetched.system();
    }
}
