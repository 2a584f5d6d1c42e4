package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.IdClassFact;
import io.aludel.orm.runtime.JoinColumnDescription;
import io.aludel.orm.runtime.JoinConditionFact;
import io.aludel.orm.runtime.MapsIdFact;
import io.aludel.orm.runtime.ReferencesFact;
import io.aludel.orm.runtime.RenamedFromFact;
import io.aludel.orm.runtime.RowsFact;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Maps keys and to-ones: gives the foreign key its columns and the table its constraint. */
final class ReferenceBuilder {
    private final NamingStrategy naming;
    private final ElementNames names;
    private final MappingBuilder builder;
    private final Set<EntityMapping> keysInProgress = new HashSet<>();
    private final Set<ReferenceMapping> done = new HashSet<>();

    ReferenceBuilder(NamingStrategy naming, MappingBuilder builder) {
        this.naming = naming;
        this.names = new ElementNames(naming);
        this.builder = builder;
    }

    /** Finds the key; one that contains a to-one needs the target's key first. */
    void key(EntityMapping mapping) {
        if (!mapping.keyColumns().isEmpty()) {
            return;
        }
        if (!keysInProgress.add(mapping)) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    "the key of " + mapping + " contains itself, through its to-ones."
                            + "\n  Take one of the to-ones out of the key.");
        }
        Lineage lineage = mapping.lineage();
        EntityMapping parent = mapping.parent();
        if (lineage != null && parent != null && !lineage.hierarchy().isTablePerClass()) {
            key(parent);
            mapping.key(
                    lineage.sharesTable()
                            ? parent.key()
                            : new KeyMapping(
                                    parent.key().attributes(),
                                    builder.hierarchies().joinedKey(mapping, parent),
                                    parent.key().idClass()),
                    parent.keySource());
            return;
        }
        List<AttributeMapping> attributes = new ArrayList<>();
        List<Column<?>> columns = new ArrayList<>();
        KeySource source = KeySource.ASSIGNED;
        for (int number = 0; number < mapping.attributeCount(); number++) {
            AttributeMapping attribute = mapping.attribute(number);
            if (!attribute.description().isId()) {
                continue;
            }
            attributes.add(attribute);
            if (attribute instanceof BasicMapping basic) {
                columns.add(basic.column());
                source = KeySource.of(basic.description());
            } else if (attribute instanceof CompositeMapping composite) {
                composite.components().forEach(component -> columns.add(component.column()));
            } else if (attribute instanceof ReferenceMapping reference) {
                owning(reference);
                columns.addAll(reference.columns());
            }
        }
        if (attributes.isEmpty()) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    "entity " + mapping + " has no key.\n  Annotate the attribute that identifies it with @Id.");
        }
        mapping.key(new KeyMapping(attributes, columns, idClass(mapping)), source);
    }

    private static @Nullable IdClassFact idClass(EntityMapping mapping) {
        IdClassFact found = null;
        for (EntityDescription level = mapping.description(); level != null && found == null; ) {
            found = level.fact(IdClassFact.class);
            level = level.superclass();
        }
        return found;
    }

    void owningReferences(EntityMapping mapping) {
        for (ReferenceMapping reference : mapping.references()) {
            if (reference.description().mappedBy().isEmpty()) {
                owning(reference);
            }
        }
    }

    void inverseReferences(EntityMapping mapping) {
        for (ReferenceMapping reference : mapping.references()) {
            AttributeDescription description = reference.description();
            if (description.mappedBy().isEmpty() || reference.owner() != mapping) {
                continue;
            }
            EntityMapping target = builder.target(mapping, description);
            reference.completeInverse(target, otherEnd(reference.toString(), target, description.mappedBy()));
        }
    }

    static ReferenceMapping otherEnd(String what, EntityMapping target, String mappedBy) {
        int number = target.description().number(mappedBy);
        if (number >= 0 && target.attribute(number) instanceof ReferenceMapping owning && owning.isOwning()) {
            return owning;
        }
        throw new MappingException(
                ErrorCode.MAPPING,
                what + " is mapped by '" + mappedBy + "', but " + target
                        + " has no to-one of that name with a foreign key."
                        + Suggestions.didYouMean(mappedBy, target.description().attributeNames()));
    }

    private void owning(ReferenceMapping reference) {
        if (!done.add(reference)) {
            return;
        }
        EntityMapping owner = reference.owner();
        AttributeDescription description = reference.description();
        EntityMapping target = builder.target(owner, description);
        key(target);
        List<JoinColumnDescription> joinColumns = description.joinColumns();
        if (joinColumns.isEmpty() && description.fact(JoinConditionFact.class) != null) {
            reference.complete(target, List.of(), List.of());
            return;
        }
        List<Column<?>> referred = referredColumns(reference, target, joinColumns);
        TableDraft draft = builder.draft(owner, description);
        MapsIdFact mapsId = description.fact(MapsIdFact.class);
        List<Column<?>> columns =
                new ArrayList<>(mapsId == null ? List.of() : SharedKeys.columns(reference, mapsId, referred));
        for (int index = columns.size(); index < referred.size(); index++) {
            JoinColumnDescription said = joinColumns.isEmpty() ? null : joinColumns.get(index);
            String name = said == null || said.name().isEmpty()
                    ? names.joinColumn(owner, description, target, referred.get(index))
                    : said.name();
            Column<?> column = Column.of(
                    name, ColumnBuilder.typed(referred.get(index).type(), said == null ? "" : said.definition()));
            boolean required = isRequired(description, said) || isRequiredByAnother(owner, draft, name);
            // Rows of other classes have nothing to put there.
            required &= owner.lineage() == null || !owner.lineage().sharesTable() || draft != builder.draft(owner);
            column = required ? column.notNull() : column;
            column = (description.isUnique() || (said != null && said.unique())) && referred.size() == 1
                    ? column.unique()
                    : column;
            column = description.isId() && !ElementNames.isWithoutKey(owner)
                    ? column.primaryKey().autoIncrement(Column.AutoIncrement.NEVER)
                    : column;
            RenamedFromFact renamed = description.fact(RenamedFromFact.class);
            if (renamed != null && referred.size() == 1) {
                column = column.renamedFrom(renamed.array());
            }
            columns.add(draft.foreignKeyColumn(column));
        }
        reference.complete(target, columns, referred);
        if (isSpread(target)) {
            return;
        }
        TableDraft referredDraft = draftWith(target, referred.get(0));
        constraint(description, draft, columns, referredDraft, referred, target.keyColumns());
    }

    private static boolean isRequired(AttributeDescription reference, @Nullable JoinColumnDescription said) {
        return !reference.isOptional() || reference.isId() || (said != null && !said.nullable());
    }

    /** Whether a to-one that names the same column needs a value there; which of them is declared first does not count. */
    private boolean isRequiredByAnother(EntityMapping owner, TableDraft draft, String column) {
        return owner.references().stream()
                .map(ReferenceMapping::description)
                .filter(other -> other.mappedBy().isEmpty() && builder.draft(owner, other) == draft)
                .anyMatch(other -> other.joinColumns().stream()
                        .anyMatch(said -> said.name().equals(column) && isRequired(other, said)));
    }

    /** Whether the rows of an entity stand in several tables, or in none, so that no foreign key can refer to them. */
    static boolean isSpread(EntityMapping target) {
        Lineage lineage = target.lineage();
        if (target.description().fact(RowsFact.class) != null) {
            return true;
        }
        return lineage != null
                && lineage.hierarchy().isTablePerClass()
                && (lineage.family().size() > 1 || HierarchyBuilder.isAbstract(target));
    }

    /** The table, of those of an entity, that has a column. */
    private TableDraft draftWith(EntityMapping mapping, Column<?> column) {
        for (EntityMapping above = mapping; above != null; above = above.parent()) {
            if (builder.draft(above).find(column.name()) == column) {
                return builder.draft(above);
            }
        }
        return builder.secondaries().with(mapping, column, builder.draft(mapping));
    }

    /** The foreign key of a one-to-many that is known at this end only: columns of the target's table. */
    void foreignKeyInTarget(CollectionMapping collection, EntityMapping target) {
        EntityMapping owner = collection.owner();
        List<JoinColumnDescription> joinColumns = collection.description().joinColumns();
        List<Column<?>> referred = referredColumns(collection, owner, joinColumns);
        TableDraft draft = builder.draft(target);
        List<Column<?>> columns = new ArrayList<>();
        for (int index = 0; index < referred.size(); index++) {
            JoinColumnDescription said = joinColumns.get(index);
            Column<?> key = referred.get(index);
            String name = said.name().isEmpty() ? naming.linkColumn(owner.name(), key.name()) : said.name();
            Column<?> column = Column.of(name, ColumnBuilder.typed(key.type(), said.definition()));
            columns.add(draft.foreignKeyColumn(said.nullable() ? column : column.notNull()));
        }
        collection.byForeignKey(columns, referred, null);
        if (isSpread(owner)) {
            return;
        }
        constraint(collection.description(), draft, columns, builder.draft(owner), referred, owner.keyColumns());
    }

    private static void constraint(
            AttributeDescription description,
            TableDraft draft,
            List<Column<?>> columns,
            TableDraft target,
            List<Column<?>> referred,
            List<Column<?>> key) {
        ReferencesFact said = description.fact(ReferencesFact.class);
        if (said != null && !said.constrained()) {
            return;
        }
        // in the order of the key that is referred to: MariaDB finds it by no other
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < referred.size(); index++) {
            order.add(index);
        }
        order.sort(Comparator.comparing(index -> key.indexOf(referred.get(index))));
        ForeignKey constraint = ForeignKey.of(
                        order.stream().map(index -> columns.get(index).name()).toList(),
                        target.name(),
                        order.stream().map(index -> referred.get(index).name()).toList())
                .inSchema(target.schema());
        draft.foreignKey(said == null ? constraint : as(constraint, said));
    }

    private static ForeignKey as(ForeignKey key, ReferencesFact said) {
        ForeignKey named = said.name().isEmpty() ? key : key.named(said.name());
        ForeignKey acting = named.onDelete(
                        ReferentialAction.valueOf(said.onDelete().name()))
                .onUpdate(ReferentialAction.valueOf(said.onUpdate().name()));
        return said.addedByAlter() ? acting.useAlter() : acting;
    }

    private List<Column<?>> referredColumns(
            RelationshipMapping reference, EntityMapping target, List<JoinColumnDescription> joinColumns) {
        boolean named =
                joinColumns.stream().anyMatch(column -> !column.referenced().isEmpty());
        if (!named) {
            if (!joinColumns.isEmpty()
                    && joinColumns.size() != target.keyColumns().size()) {
                throw new MappingException(
                        ErrorCode.MAPPING,
                        reference + " has " + joinColumns.size() + " join columns, but the key of " + target + " has "
                                + target.keyColumns().size() + " columns.\n  Give each its referencedColumnName.");
            }
            return target.keyColumns();
        }
        List<Column<?>> referred = new ArrayList<>();
        for (JoinColumnDescription joinColumn : joinColumns) {
            Column<?> column = find(target, joinColumn.referenced());
            if (column == null) {
                throw new MappingException(
                        ErrorCode.MAPPING,
                        reference + " refers to column '" + joinColumn.referenced() + "', which table '"
                                + builder.draft(target).name() + "' does not have."
                                + "\n  Name one of its columns in referencedColumnName.");
            }
            referred.add(column);
        }
        return referred;
    }

    private @Nullable Column<?> find(EntityMapping mapping, String name) {
        for (EntityMapping above = mapping; above != null; above = above.parent()) {
            Column<?> column = builder.draft(above).find(name);
            column = column == null ? builder.secondaries().find(above, name) : column;
            if (column != null) {
                return column;
            }
        }
        return null;
    }
}
