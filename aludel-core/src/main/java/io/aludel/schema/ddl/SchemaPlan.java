package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.CheckFirst;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnDefault;
import io.aludel.schema.Constraint;
import io.aludel.schema.DdlEvent;
import io.aludel.schema.DdlMoment;
import io.aludel.schema.DdlStatement;
import io.aludel.schema.DdlTarget;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.MetaData;
import io.aludel.schema.RowSecurity;
import io.aludel.schema.SchemaChange;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.TextObject;
import io.aludel.schema.View;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the definitions that create or drop a collection in order, and calls its listeners between them. Single use, one thread.
 *
 * <p>Types and sequences come first, then tables after those they refer to, then the foreign keys that would close a circle, then
 * views; dropping goes the other way.
 */
public final class SchemaPlan {
    private final SchemaChange change;
    private final Abilities abilities;
    private final Presence presence;
    private final DdlSink sink;
    private final ObjectPlan others;

    /**
     * A plan for one change.
     *
     * @param change what is created or dropped
     * @param abilities what the database can do
     * @param presence what the database has; asked only for what the change says is to be checked
     * @param sink where the definitions go
     */
    public SchemaPlan(SchemaChange change, Abilities abilities, Presence presence, DdlSink sink) {
        this.change = requireNonNull(change, "change");
        this.abilities = requireNonNull(abilities, "abilities");
        this.presence = requireNonNull(presence, "presence");
        this.sink = requireNonNull(sink, "sink");
        this.others = new ObjectPlan(change, abilities, presence, sink);
    }

    /** Gives the definitions that create the collection to the sink. */
    public void create() {
        if (isObject()) {
            others.createOnly(change.only());
            return;
        }
        List<Table> missing = change.tables().stream()
                .filter(table -> !change.checks(CheckFirst.TABLES) || !presence.has(table))
                .toList();
        TableOrder order = TableOrder.of(missing, abilities.altersConstraints());
        tell(DdlMoment.BEFORE_CREATE, null, order.tables());
        types(missing).values().forEach(others::create);
        objects(Stage.BEFORE_TABLES).forEach(others::create);
        freeSequences().forEach(others::create);
        order.tables().forEach(table -> createTable(table, order));
        order.apart()
                .forEach((table, keys) -> keys.stream()
                        .filter(this::applies)
                        .forEach(key -> sink.define(AddConstraint.of(table, named(table, key)))));
        objects(Stage.BEFORE_VIEWS).forEach(others::create);
        views().forEach(others::create);
        objects(Stage.LAST).forEach(others::create);
        tell(DdlMoment.AFTER_CREATE, null, order.tables());
    }

    private boolean isObject() {
        return change.only() != null && !(change.only() instanceof Table);
    }

    /** When objects that are known by their text are created. */
    private enum Stage {
        BEFORE_TABLES,
        BEFORE_VIEWS,
        LAST;

        static Stage of(TextObject object) {
            if (object.first()) {
                return BEFORE_TABLES;
            }
            return object.kind() == TextObject.Kind.FUNCTION || object.kind() == TextObject.Kind.PROCEDURE
                    ? BEFORE_VIEWS
                    : LAST;
        }
    }

    private List<TextObject> objects(Stage stage) {
        return change.whole()
                ? change.metadata().objects().stream()
                        .filter(object -> Stage.of(object) == stage && object.appliesTo(abilities.dialect()))
                        .toList()
                : List.of();
    }

    private void dropObjects(Stage stage) {
        List<TextObject> objects = new ArrayList<>(objects(stage));
        Collections.reverse(objects);
        objects.forEach(others::drop);
    }

    private void createTable(Table table, TableOrder order) {
        tell(DdlMoment.BEFORE_CREATE, table, order.tables());
        sequences(table).forEach(others::create);
        DdlStatement creator = table.creator();
        sink.define(creator == null ? CreateTable.of(table).without(order.apart(table)) : about(table, creator));
        table.indexes().forEach(index -> others.create(index, table));
        if (abilities.hasCommentStatements()) {
            comment(table);
        }
        if (abilities.hasRowSecurity() && RowSecurity.of(table) != RowSecurity.OFF) {
            sink.define(new SetRowSecurity(table, RowSecurity.OFF, RowSecurity.of(table)));
        }
        tell(DdlMoment.AFTER_CREATE, table, order.tables());
    }

    private void comment(Table table) {
        if (table.comment() != null) {
            sink.define(new SetTableComment(table));
        }
        for (Column<?> column : table.columns()) {
            if (column.comment() != null) {
                sink.define(new SetColumnComment(table, column));
            }
        }
        if (abilities.hasConstraintComments()) {
            List<Constraint> constraints = new ArrayList<>(table.constraints());
            if (table.primaryKey() != null) {
                constraints.add(0, table.primaryKey());
            }
            for (Constraint constraint : constraints) {
                if (constraint.options().comment() != null && applies(constraint)) {
                    sink.define(new SetConstraintComment(table, constraint));
                }
            }
        }
    }

    /** Gives the definitions that drop the collection to the sink. */
    public void drop() {
        if (isObject()) {
            others.dropOnly(change.only());
            return;
        }
        List<Table> present = change.tables().stream()
                .filter(table -> !change.checks(CheckFirst.TABLES) || presence.has(table))
                .toList();
        TableOrder order = TableOrder.of(present, abilities.altersConstraints());
        List<Table> reversed = new ArrayList<>(order.tables());
        Collections.reverse(reversed);
        tell(DdlMoment.BEFORE_DROP, null, reversed);
        dropObjects(Stage.LAST);
        List<View> views = new ArrayList<>(views());
        Collections.reverse(views);
        views.forEach(others::drop);
        dropObjects(Stage.BEFORE_VIEWS);
        order.apart()
                .forEach((table, keys) -> keys.stream()
                        .filter(this::applies)
                        .forEach(key -> sink.define(DropConstraint.of(table, named(table, key)))));
        if (!order.uncut().isEmpty()) {
            sink.uncut(order.uncut());
        }
        for (Table table : reversed) {
            tell(DdlMoment.BEFORE_DROP, table, reversed);
            DdlStatement dropper = table.dropper();
            sink.define(dropper == null ? DropTable.of(table) : about(table, dropper));
            tell(DdlMoment.AFTER_DROP, table, reversed);
        }
        Set<Sequence> sequences = new LinkedHashSet<>(freeSequences());
        present.forEach(table -> sequences.addAll(sequences(table)));
        sequences.forEach(others::drop);
        dropObjects(Stage.BEFORE_TABLES);
        unused().forEach(others::drop);
        tell(DdlMoment.AFTER_DROP, null, reversed);
    }

    private List<View> views() {
        return change.whole() ? List.copyOf(change.metadata().views()) : List.of();
    }

    private boolean applies(Constraint constraint) {
        return constraint.options().condition() == null
                || constraint.options().condition().appliesTo(abilities.dialect());
    }

    /** A key that is dropped by itself needs a name that can be known. */
    private static Constraint named(Table table, ForeignKey key) {
        return key.name() != null
                ? key
                : key.finallyNamed("fk_" + table.name() + "_" + String.join("_", key.columns()));
    }

    private Map<String, SqlType<?>> types(List<Table> tables) {
        Map<String, SqlType<?>> types = new LinkedHashMap<>();
        for (Table table : tables) {
            for (Column<?> column : table.columns()) {
                String key = abilities.createdType(column.type());
                if (key != null) {
                    types.putIfAbsent(key, column.type());
                }
            }
        }
        return types;
    }

    /** The types of what is dropped that no other table of the collection has. */
    private Collection<SqlType<?>> unused() {
        if (change.only() != null) {
            return List.of();
        }
        Map<String, SqlType<?>> unused = types(change.tables());
        List<Table> others = new ArrayList<>(change.metadata().tables());
        others.removeAll(change.tables());
        unused.keySet().removeAll(types(others).keySet());
        return unused.values();
    }

    private List<Sequence> freeSequences() {
        return List.copyOf(change.metadata().sequences());
    }

    private List<Sequence> sequences(Table table) {
        List<Sequence> found = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            if (column.insertDefault() instanceof ColumnDefault.Next next) {
                found.add(next.sequence());
            }
        }
        found.removeAll(change.metadata().sequences());
        return found;
    }

    private void tell(DdlMoment moment, @Nullable Table table, List<Table> tables) {
        MetaData metadata = change.metadata();
        DdlTarget target = table == null ? sink : statement -> sink.define(about(table, statement));
        DdlEvent event = new DdlEvent(moment, metadata, table, tables, abilities.dialect(), target);
        if (table != null) {
            table.tell(event);
        } else if (change.whole()) {
            metadata.tell(event);
        }
    }

    private static DdlStatement about(Table table, DdlStatement statement) {
        return statement instanceof DdlText text && text.subject() == null ? text.about(table) : statement;
    }
}
