package io.aludel.schema.ddl;

import io.aludel.schema.CheckFirst;
import io.aludel.schema.DdlEvent;
import io.aludel.schema.DdlMoment;
import io.aludel.schema.DdlStatement;
import io.aludel.schema.Index;
import io.aludel.schema.SchemaChange;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.TextObject;
import io.aludel.schema.View;
import io.aludel.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates and drops what is no table: looks first where the change says so, and calls the listeners before and after. One thread. */
final class ObjectPlan {
    private final SchemaChange change;
    private final Abilities abilities;
    private final Presence presence;
    private final DdlSink sink;

    ObjectPlan(SchemaChange change, Abilities abilities, Presence presence, DdlSink sink) {
        this.change = change;
        this.abilities = abilities;
        this.presence = presence;
        this.sink = sink;
    }

    /** The one object that is meant. */
    void createOnly(@Nullable Object only) {
        if (only instanceof Index index) {
            Table table = change.tables().get(0);
            if (!change.checks(CheckFirst.INDEXES) || !presence.has(table, index)) {
                create(index, table);
            }
        } else if (only instanceof Sequence sequence) {
            create(sequence);
        } else if (only instanceof View view) {
            create(view);
        } else if (only instanceof SqlType<?> type && abilities.createdType(type) != null) {
            create(type);
        }
    }

    /** The one object that is meant. */
    void dropOnly(@Nullable Object only) {
        if (only instanceof Index index) {
            Table table = change.tables().get(0);
            if (!change.checks(CheckFirst.INDEXES) || presence.has(table, index)) {
                drop(index, DropIndex.of(table, index));
            }
        } else if (only instanceof Sequence sequence) {
            drop(sequence);
        } else if (only instanceof View view) {
            drop(view);
        } else if (only instanceof SqlType<?> type && abilities.createdType(type) != null) {
            drop(type);
        }
    }

    /** An index, unless it is meant for other databases. */
    void create(Index index, Table table) {
        if (index.options().condition() == null || index.options().condition().appliesTo(abilities.dialect())) {
            create(index, table, CreateIndex.of(table, index));
        }
    }

    void create(View view) {
        if (!change.checks(CheckFirst.VIEWS) || !presence.has(view)) {
            create(view, null, CreateView.of(view));
        }
    }

    void drop(View view) {
        if (!change.checks(CheckFirst.VIEWS) || presence.has(view)) {
            drop(view, DropView.of(view));
        }
    }

    void create(TextObject object) {
        if (!change.checks(CheckFirst.OBJECTS) || !presence.has(object)) {
            create(object, null, DdlText.of(object.createSql()));
        }
    }

    void drop(TextObject object) {
        if (!change.checks(CheckFirst.OBJECTS) || presence.has(object)) {
            drop(object, DdlText.of(object.dropSql()));
        }
    }

    void create(SqlType<?> type) {
        if (!change.checks(CheckFirst.TYPES) || !presence.has(type)) {
            create(type, null, CreateType.of(type));
        }
    }

    void drop(SqlType<?> type) {
        if (!change.checks(CheckFirst.TYPES) || presence.has(type)) {
            drop(type, DropType.of(type));
        }
    }

    void create(Sequence sequence) {
        if (isWanted(sequence) && (!change.checks(CheckFirst.SEQUENCES) || !presence.has(sequence))) {
            create(sequence, null, CreateSequence.of(sequence));
        }
    }

    void drop(Sequence sequence) {
        if (isWanted(sequence) && (!change.checks(CheckFirst.SEQUENCES) || presence.has(sequence))) {
            drop(sequence, DropSequence.of(sequence));
        }
    }

    boolean isWanted(Sequence sequence) {
        return abilities.hasSequences() && !(sequence.isOptional() && abilities.leavesOptionalSequencesOut());
    }

    private void create(Object element, @Nullable Table table, DdlStatement definition) {
        tell(DdlMoment.BEFORE_CREATE, element, table);
        sink.define(definition);
        tell(DdlMoment.AFTER_CREATE, element, table);
    }

    private void drop(Object element, DdlStatement definition) {
        tell(DdlMoment.BEFORE_DROP, element, null);
        sink.define(definition);
        tell(DdlMoment.AFTER_DROP, element, null);
    }

    private void tell(DdlMoment moment, Object element, @Nullable Table table) {
        change.metadata()
                .tell(new DdlEvent(moment, change.metadata(), table, List.of(), abilities.dialect(), element, sink));
    }
}
