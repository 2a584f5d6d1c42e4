package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.runtime.DiscriminatorColumnFact;
import io.aludel.orm.runtime.DiscriminatorExpressionFact;
import io.aludel.orm.runtime.DiscriminatorValueFact;
import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.InheritanceFact;
import io.aludel.orm.runtime.KeyJoinFact;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.sql.ast.EntityRef;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out which entities extend each other and how their rows are spread over tables. Single use, one thread. */
final class HierarchyBuilder {
    private static final String JOINED = "JOINED";
    private static final String SINGLE_TABLE = "SINGLE_TABLE";
    private static final String TABLE_PER_CLASS = "TABLE_PER_CLASS";

    private final NamingStrategy naming;
    private final MappingBuilder builder;

    HierarchyBuilder(NamingStrategy naming, MappingBuilder builder) {
        this.naming = naming;
        this.builder = builder;
    }

    /** The nearest entity above a class, or null. */
    static @Nullable EntityDescription above(EntityDescription description) {
        EntityDescription above = description.superclass();
        while (above != null && !above.isEntity()) {
            above = above.superclass();
        }
        return above;
    }

    /** Gives each entity of a hierarchy its place; parents come before those that extend them. */
    void lineages(Map<Class<?>, EntityMapping> mappings) {
        for (EntityMapping mapping : mappings.values()) {
            EntityDescription above = above(mapping.description());
            EntityMapping parent = above == null ? null : mappings.get(above.type());
            if (parent != null) {
                Lineage inherited = parent.lineage();
                mapping.lineage(lineage(mapping, inherited == null ? root(parent) : inherited.hierarchy(), parent));
            } else if (mapping.description().fact(InheritanceFact.class) != null
                    || mapping.description().fact(DiscriminatorColumnFact.class) != null
                    || mapping.description().fact(DiscriminatorExpressionFact.class) != null) {
                root(mapping);
            }
        }
    }

    private static Hierarchy root(EntityMapping mapping) {
        boolean tablePerClass = strategy(mapping.description()).equals(TABLE_PER_CLASS);
        Hierarchy hierarchy = new Hierarchy(mapping, tablePerClass);
        mapping.lineage(join(mapping, new Lineage(mapping, hierarchy, null, false)));
        return hierarchy;
    }

    private static Lineage lineage(EntityMapping mapping, Hierarchy hierarchy, EntityMapping parent) {
        String strategy = strategy(parent.description());
        boolean shares = strategy.equals(SINGLE_TABLE)
                && !hierarchy.isTablePerClass()
                && mapping.description().table().isEmpty();
        if (strategy.equals(TABLE_PER_CLASS) != hierarchy.isTablePerClass()) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    "the hierarchy of " + hierarchy.root() + " mixes TABLE_PER_CLASS with another strategy."
                            + "\n  Say it at the root, for all of them; JOINED and SINGLE_TABLE may be mixed.");
        }
        return join(mapping, new Lineage(mapping, hierarchy, parent, shares));
    }

    private static Lineage join(EntityMapping mapping, Lineage lineage) {
        lineage.hierarchy().add(mapping, lineage.depth());
        lineage.addToFamily(mapping, lineage.depth());
        for (EntityMapping above = lineage.parent(); above != null; above = above.parent()) {
            Lineage other = above.lineage();
            if (other != null) {
                other.addToFamily(mapping, lineage.depth());
            }
        }
        return lineage;
    }

    /** How the classes below a class are stored. */
    private static String strategy(EntityDescription description) {
        for (EntityDescription type = description; type != null; type = type.superclass()) {
            InheritanceFact fact = type.fact(InheritanceFact.class);
            if (fact != null) {
                return fact.strategy();
            }
        }
        return SINGLE_TABLE;
    }

    /** Finds or adds the discriminator column, and what it says of each class. Follows the attributes of the root. */
    void discriminator(Hierarchy hierarchy) {
        EntityMapping root = hierarchy.root();
        if (hierarchy.isTablePerClass()) {
            for (EntityMapping member : hierarchy.members()) {
                if (!isAbstract(member)) {
                    value(hierarchy, member, text(member));
                }
            }
            return;
        }
        DiscriminatorExpressionFact computed = root.description().fact(DiscriminatorExpressionFact.class);
        if (computed != null) {
            hierarchy.discriminator(new Discriminator(null, null, computed.maker()));
            values(hierarchy, computed.maker().apply(EntityRef.of(root.type())).type());
            return;
        }
        DiscriminatorColumnFact fact = root.description().fact(DiscriminatorColumnFact.class);
        String name = fact == null || fact.name().isEmpty() ? naming.discriminatorColumn() : fact.name();
        BasicMapping attribute = null;
        for (BasicMapping basic : root.basics()) {
            if (basic.column().name().equals(name)) {
                attribute = basic;
            }
        }
        Column<?> column =
                attribute != null ? attribute.column() : column(name, fact).notNull();
        if (attribute == null) {
            column = builder.draft(root).column(column, root.name() + "'s discriminator");
        }
        hierarchy.discriminator(new Discriminator(column, attribute, null));
        values(hierarchy, column.type());
    }

    private static void values(Hierarchy hierarchy, SqlType<?> type) {
        for (EntityMapping member : hierarchy.members()) {
            boolean said = member.description().fact(DiscriminatorValueFact.class) != null;
            if (said || !isAbstract(member)) {
                value(hierarchy, member, DiscriminatorValues.of(type.javaType(), text(member), member));
            }
        }
    }

    private static void value(Hierarchy hierarchy, EntityMapping member, Object value) {
        hierarchy.value(value, member);
        Lineage lineage = member.lineage();
        if (lineage != null) {
            lineage.discriminatorValue(value);
        }
    }

    private static String text(EntityMapping member) {
        DiscriminatorValueFact fact = member.description().fact(DiscriminatorValueFact.class);
        return fact == null ? member.name() : fact.value();
    }

    private static Column<?> column(String name, @Nullable DiscriminatorColumnFact fact) {
        if (fact != null && fact.type().equals("INTEGER")) {
            return Column.of(name, SqlTypes.INTEGER);
        }
        return Column.of(name, SqlTypes.VARCHAR(fact == null ? 31 : fact.type().equals("CHAR") ? 1 : fact.length()));
    }

    static boolean isAbstract(EntityMapping mapping) {
        return Modifier.isAbstract(mapping.type().getModifiers());
    }

    /** The key columns of a table that is joined to the one above, with the foreign key between them. */
    List<Column<?>> joinedKey(EntityMapping mapping, EntityMapping parent) {
        KeyJoinFact fact = mapping.description().fact(KeyJoinFact.class);
        List<Column<?>> above = parent.keyColumns();
        if (fact != null && fact.names().size() != above.size()) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    mapping + " has " + fact.names().size() + " @PrimaryKeyJoinColumn, but the key of " + parent
                            + " has " + above.size() + " columns.\n  Give one for each.");
        }
        List<Column<?>> key = new ArrayList<>();
        for (int part = 0; part < above.size(); part++) {
            Column<?> referred = above.get(part);
            String name = fact == null ? "" : name(fact, referred, part, mapping);
            key.add(Column.of(name.isEmpty() ? referred.name() : name, referred.type())
                    .notNull()
                    .primaryKey()
                    .autoIncrement(Column.AutoIncrement.NEVER));
        }
        TableDraft draft = builder.draft(mapping);
        TableDraft parentDraft = builder.draft(parent);
        draft.keyColumns(key, mapping.name() + "'s key");
        draft.foreignKey(ForeignKey.of(
                        key.stream().map(Column::name).toList(),
                        parentDraft.name(),
                        above.stream().map(Column::name).toList())
                .inSchema(parentDraft.schema()));
        return key;
    }

    static String name(KeyJoinFact fact, Column<?> referred, int part, EntityMapping mapping) {
        int place = fact.referenced().indexOf(referred.name());
        if (place >= 0) {
            return fact.names().get(place);
        }
        if (!fact.referenced().get(part).isEmpty()) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    "@PrimaryKeyJoinColumn of " + mapping + " refers to column '"
                            + fact.referenced().get(part) + "', which is not part of the key above it."
                            + "\n  Name a key column of the superclass in referencedColumnName, or leave it out.");
        }
        return fact.names().get(part);
    }

    /** The tables of an entity, the root's first. Follows the tables of its superclasses. */
    static List<TablePart> parts(EntityMapping mapping) {
        Lineage lineage = mapping.lineage();
        List<TablePart> parts = new ArrayList<>();
        EntityMapping parent = mapping.parent();
        TablePart above = null;
        if (lineage != null && parent != null && !lineage.hierarchy().isTablePerClass()) {
            parts.addAll(parent.parts());
            above = parent.own();
        }
        if (above == null || above.table() != mapping.table()) {
            parts.add(new TablePart(mapping.table(), mapping.keyColumns(), above, false));
        }
        return parts;
    }
}
