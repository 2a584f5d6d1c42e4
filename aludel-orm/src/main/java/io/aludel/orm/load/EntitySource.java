package io.aludel.orm.load;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.Discriminator;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Lineage;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.TablePart;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One use of an entity in a statement: what stands in FROM for it, and where its columns are found there. Immutable but for anonymous
 * names.
 *
 * <p>An entity alone is its table. A class that is joined to a superclass is a join of both; subclasses that are asked for, or mapped as
 * loaded in the same statement, are joined to that by outer joins.
 */
final class EntitySource {
    private final EntityMapping mapping;
    private final Set<EntityMapping> members;
    private final Map<Table, TableRef> tables = new LinkedHashMap<>();
    private final From from;
    private final @Nullable RowsOfQuery rows;
    private final @Nullable TableUnion union;
    private final @Nullable EntityMapping above;
    private @Nullable Expr discriminating;

    /**
     * A use of an entity.
     *
     * @param asked the subclasses whose attributes are there too
     * @param inner whether only objects of these subclasses are meant
     */
    EntitySource(EntityMapping mapping, List<EntityMapping> asked, boolean inner, @Nullable Alias alias) {
        this.mapping = mapping;
        this.members = members(mapping, asked);
        this.above = null;
        this.union = TableUnion.isNeeded(mapping) ? new TableUnion(mapping, alias) : null;
        From query = mapping.rows() == null ? null : mapping.rows().from(alias);
        this.from = union != null ? union.from() : query != null ? query : joined(alias, inner);
        this.rows = tables.isEmpty() ? RowsOfQuery.of(from) : null;
    }

    private EntitySource(EntityMapping mapping, EntityMapping above) {
        this.mapping = mapping;
        this.members = Set.of(mapping);
        this.above = above;
        this.union = null;
        this.from = joined(null, true);
        this.rows = null;
    }

    private EntitySource(EntityMapping mapping, List<EntityMapping> asked, From given) {
        this.mapping = mapping;
        this.members = members(mapping, asked);
        this.above = null;
        this.union = null;
        this.from = given;
        this.rows = RowsOfQuery.of(given);
    }

    /** An entity whose columns a subquery has, by their names. */
    static EntitySource over(EntityMapping mapping, From given) {
        return new EntitySource(mapping, List.of(), given);
    }

    /** An entity whose columns, and those of subclasses, a subquery has, by their names. */
    static EntitySource over(EntityMapping mapping, List<EntityMapping> asked, From given) {
        return new EntitySource(mapping, asked, given);
    }

    /** An entity without what stands in the tables of a superclass; where it has no others, without its columns. */
    static EntitySource without(EntityMapping mapping, EntityMapping above) {
        return new EntitySource(mapping, above);
    }

    /** The entity with what is mapped as loaded in the same statement. */
    static EntitySource of(EntityMapping mapping, @Nullable Alias alias) {
        Lineage lineage = mapping.lineage();
        return new EntitySource(mapping, lineage == null ? List.of() : lineage.inline(), false, alias);
    }

    private static Set<EntityMapping> members(EntityMapping mapping, List<EntityMapping> asked) {
        if (mapping.lineage() == null) {
            return Set.of(mapping);
        }
        Set<EntityMapping> members = new LinkedHashSet<>();
        members.add(mapping);
        for (EntityMapping member : mapping.lineage().family()) {
            boolean wanted = asked.stream().anyMatch(subclass -> subclass.isA(member));
            if (wanted && member.isA(mapping)) {
                members.add(member);
            }
        }
        return members;
    }

    /** Whether one of the entity's tables stands here together with another that a condition accepts. */
    boolean joins(TableRef rows, Predicate<Table> other) {
        return tables.containsValue(rows) && tables.keySet().stream().anyMatch(other);
    }

    private From joined(@Nullable Alias alias, boolean inner) {
        Map<Table, TablePart> all = new LinkedHashMap<>();
        mapping.parts().forEach(part -> all.put(part.table(), part));
        if (above != null) {
            all.keySet().removeAll(leftOut(above));
        }
        Set<Table> own = new HashSet<>(all.keySet());
        members.forEach(member -> member.parts().forEach(part -> {
            if (above == null) {
                all.putIfAbsent(part.table(), part);
            }
        }));
        From result = null;
        for (TablePart part : all.values()) {
            Table table = part.table();
            TableRef next = new TableRef(table, all.size() == 1 ? alias : alias(alias, table));
            tables.put(table, next);
            if (result == null) {
                result = next;
            } else {
                boolean needed = (own.contains(table) || inner) && !part.optional();
                result = new Join(needed ? JoinKind.INNER : JoinKind.LEFT, result, next, onKeys(part));
            }
        }
        if (result == null) {
            throw new IllegalStateException("no table for " + mapping);
        }
        return result;
    }

    /** The tables up to a superclass, without those that classes below it share with it. */
    private Set<Table> leftOut(EntityMapping superclass) {
        Set<Table> tables = new HashSet<>(superclass.tables());
        for (EntityMapping level = mapping; level != null && level != superclass; level = level.parent()) {
            tables.remove(level.table());
        }
        return tables;
    }

    private static @Nullable Alias alias(@Nullable Alias alias, Table table) {
        if (alias == null) {
            return null;
        }
        return alias.name() == null ? Alias.anonymous() : Alias.named(alias.name() + "_" + table.name());
    }

    private Expr onKeys(TablePart part) {
        TablePart upper = part.above();
        Expr on = null;
        for (int place = 0; upper != null && place < part.key().size(); place++) {
            on = Conditions.and(
                    on,
                    Conditions.equal(
                            in(upper.table(), upper.key().get(place)),
                            in(part.table(), part.key().get(place))));
        }
        if (on == null) {
            throw new IllegalStateException(part.table() + " has no key to be joined by");
        }
        return on;
    }

    private Expr in(Table table, Column<?> column) {
        TableRef reference = tables.get(table);
        if (reference == null) {
            throw new IllegalStateException("table " + table + " is not joined");
        }
        return new ColumnRef(reference, column.name(), column.type());
    }

    EntityMapping mapping() {
        return mapping;
    }

    /** The entity, and the subclasses whose attributes are there. */
    Set<EntityMapping> members() {
        return members;
    }

    /** What stands in FROM. */
    From from() {
        return from;
    }

    /** Whether it stands for the rows of several tables, one for each class. */
    boolean isUnion() {
        return union != null;
    }

    /** The columns of all classes, and that which says of which class a row is. */
    List<Expr> unitedColumns() {
        return TableUnion.columns(mapping, from);
    }

    /** The column that says of which class a row is; null when that is not asked. */
    @Nullable
    Expr discriminator() {
        if (TableUnion.isNeeded(mapping)) {
            return TableUnion.discriminator(mapping, from);
        }
        Discriminator discriminator = mapping.discriminator();
        if (discriminator == null
                || !tables.isEmpty() && !tables.containsKey(mapping.root().table())) {
            return null;
        }
        return discriminator.column() == null ? discriminating : column(discriminator.column());
    }

    /** Says by which expression the class of a row is told, where that is none of its columns. */
    void discriminatedBy(Expr expression) {
        discriminating = expression;
    }

    /** Whether an attribute of the entity or of a subclass stands in the row. */
    boolean has(EntityMapping member, AttributeMapping attribute) {
        if (union != null) {
            return true;
        }
        EntityMapping declaring = member.declaring(attribute);
        boolean leftOut = above != null && above.isA(declaring);
        return ((mapping.isA(declaring) && !leftOut) || members.contains(declaring))
                && (rows == null || rows.have(attribute));
    }

    /** Whether the columns stand in the row by which a relationship of the entity, or of a subclass, is joined. */
    boolean supplies(RelationshipMapping relationship) {
        return union != null
                || (tables.isEmpty()
                        ? has(relationship.owner(), relationship)
                        : relationship.meetingColumns().stream()
                                .allMatch(column -> tables.keySet().stream().anyMatch(table -> isOf(table, column))));
    }

    /** Whether a column is one of a table. */
    static boolean isOf(Table table, Column<?> column) {
        return table.hasColumn(column.name()) && table.column(column.name()) == column;
    }

    /** The key columns of all tables that belong to a class, from its own up to the root's. */
    List<Column<?>> keyColumns(EntityMapping member) {
        List<Column<?>> columns = new ArrayList<>();
        for (EntityMapping level = member; level != null; level = level.parent()) {
            if (tables.containsKey(level.table()) && level.lineage() != null) {
                level.keyColumns().stream()
                        .filter(column -> !columns.contains(column))
                        .forEach(columns::add);
            }
        }
        return columns;
    }

    /** The tables that are read. */
    Collection<Table> tables() {
        return union != null
                ? union.tables()
                : mapping.isReadOnly() ? TablesOf.readBy(mapping, mapping.mappings()) : tables.keySet();
    }

    /** A column of the entity, or of a subclass that is there. */
    Expr column(Column<?> column) {
        if (union != null) {
            return new ColumnRef(from, column.name(), column.type());
        }
        boolean known = tables.isEmpty()
                || tables.size() == 1 && tables.keySet().iterator().next().hasColumn(column.name());
        if (known) {
            return new ColumnRef(from, column.name(), column.type());
        }
        for (TableRef table : tables.values()) {
            if (isOf(table.table(), column)) {
                return new ColumnRef(table, column.name(), column.type());
            }
        }
        throw new InvalidRequestException(
                ErrorCode.INVALID_OPTION,
                "column '" + column.name() + "' is not among those of " + tables.keySet() + "."
                        + "\n  Usually it belongs to a subclass of " + mapping + "."
                        + "\n  Query the subclass, or name it: withPolymorphic(" + mapping + ".class, ..).");
    }
}
