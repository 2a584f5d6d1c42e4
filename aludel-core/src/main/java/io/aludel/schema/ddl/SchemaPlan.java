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
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
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
    }

    /** Gives the definitions that create the collection to the sink. */
    public void create() {
        List<Table> missing = change.tables().stream()
                .filter(table -> !change.checks(CheckFirst.TABLES) || !presence.has(table))
                .toList();
        TableOrder order = TableOrder.of(missing, abilities.altersConstraints());
        tell(DdlMoment.BEFORE_CREATE, null, order.tables());
        types(missing).values().forEach(this::createType);
        objects(Stage.BEFORE_TABLES).forEach(this::createObject);
        freeSequences().forEach(this::createSequence);
        order.tables().forEach(table -> createTable(table, order));
        order.apart()
                .forEach((table, keys) -> keys.stream()
                        .filter(this::applies)
                        .forEach(key -> sink.define(AddConstraint.of(table, named(table, key)))));
        objects(Stage.BEFORE_VIEWS).forEach(this::createObject);
        for (View view : views()) {
            if (!change.checks(CheckFirst.VIEWS) || !presence.has(view)) {
                create(view, null, CreateView.of(view));
            }
        }
        objects(Stage.LAST).forEach(this::createObject);
        tell(DdlMoment.AFTER_CREATE, null, order.tables());
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

    private void createObject(TextObject object) {
        if (!change.checks(CheckFirst.OBJECTS) || !presence.has(object)) {
            create(object, null, DdlText.of(object.createSql()));
        }
    }

    private void dropObjects(Stage stage) {
        List<TextObject> objects = new ArrayList<>(objects(stage));
        Collections.reverse(objects);
        for (TextObject object : objects) {
            if (!change.checks(CheckFirst.OBJECTS) || presence.has(object)) {
                drop(object, DdlText.of(object.dropSql()));
            }
        }
    }

    private void createTable(Table table, TableOrder order) {
        tell(DdlMoment.BEFORE_CREATE, table, order.tables());
        sequences(table).forEach(this::createSequence);
        sink.define(CreateTable.of(table).without(order.apart(table)));
        for (Index index : table.indexes()) {
            if (index.options().condition() == null
                    || index.options().condition().appliesTo(abilities.dialect())) {
                create(index, table, CreateIndex.of(table, index));
            }
        }
        if (abilities.hasCommentStatements()) {
            comment(table);
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
        for (View view : views) {
            if (!change.checks(CheckFirst.VIEWS) || presence.has(view)) {
                drop(view, DropView.of(view));
            }
        }
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
            sink.define(DropTable.of(table));
            tell(DdlMoment.AFTER_DROP, table, reversed);
        }
        Set<Sequence> sequences = new LinkedHashSet<>(freeSequences());
        present.forEach(table -> sequences.addAll(sequences(table)));
        sequences.forEach(this::dropSequence);
        dropObjects(Stage.BEFORE_TABLES);
        unused().forEach(this::dropType);
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
        Map<String, SqlType<?>> unused = types(change.tables());
        List<Table> others = new ArrayList<>(change.metadata().tables());
        others.removeAll(change.tables());
        unused.keySet().removeAll(types(others).keySet());
        return unused.values();
    }

    private void createType(SqlType<?> type) {
        if (!change.checks(CheckFirst.TYPES) || !presence.has(type)) {
            create(type, null, new CreateType(type));
        }
    }

    private void dropType(SqlType<?> type) {
        if (!change.checks(CheckFirst.TYPES) || presence.has(type)) {
            drop(type, new DropType(type));
        }
    }

    private List<Sequence> freeSequences() {
        return change.metadata().sequences().stream().filter(this::isWanted).toList();
    }

    private List<Sequence> sequences(Table table) {
        List<Sequence> found = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            if (column.insertDefault() instanceof ColumnDefault.Next next && isWanted(next.sequence())) {
                found.add(next.sequence());
            }
        }
        found.removeAll(change.metadata().sequences());
        return found;
    }

    private boolean isWanted(Sequence sequence) {
        return abilities.hasSequences() && !(sequence.isOptional() && abilities.leavesOptionalSequencesOut());
    }

    private void createSequence(Sequence sequence) {
        if (!change.checks(CheckFirst.SEQUENCES) || !presence.has(sequence)) {
            create(sequence, null, CreateSequence.of(sequence));
        }
    }

    private void dropSequence(Sequence sequence) {
        if (!change.checks(CheckFirst.SEQUENCES) || presence.has(sequence)) {
            drop(sequence, DropSequence.of(sequence));
        }
    }

    private void create(Object element, @Nullable Table table, DdlStatement definition) {
        tellOf(DdlMoment.BEFORE_CREATE, element, table);
        sink.define(definition);
        tellOf(DdlMoment.AFTER_CREATE, element, table);
    }

    private void drop(Object element, DdlStatement definition) {
        tellOf(DdlMoment.BEFORE_DROP, element, null);
        sink.define(definition);
        tellOf(DdlMoment.AFTER_DROP, element, null);
    }

    private void tellOf(DdlMoment moment, Object element, @Nullable Table table) {
        MetaData metadata = change.metadata();
        metadata.tell(new DdlEvent(moment, metadata, table, List.of(), abilities.dialect(), element, sink));
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
