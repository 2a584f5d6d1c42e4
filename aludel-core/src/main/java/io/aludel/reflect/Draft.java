package io.aludel.reflect;

import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.TableOptions;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table while its parts are being read. Single use. */
final class Draft {
    final Relation relation;
    final List<Column<?>> columns = new ArrayList<>();
    final List<ForeignKey> foreignKeys = new ArrayList<>();
    final List<UniqueConstraint> uniqueConstraints = new ArrayList<>();
    final List<CheckConstraint> checkConstraints = new ArrayList<>();
    final List<ExcludeConstraint> excludeConstraints = new ArrayList<>();
    final List<Index> indexes = new ArrayList<>();
    final Set<String> impliedIndexes = new HashSet<>();

    @Nullable
    PrimaryKey primaryKey;

    TableOptions options = TableOptions.NONE;

    Draft(Relation relation) {
        this.relation = relation;
    }

    ReflectedTable table() {
        return new ReflectedTable(
                relation,
                columns,
                primaryKey,
                foreignKeys,
                uniqueConstraints,
                checkConstraints,
                excludeConstraints,
                indexes,
                impliedIndexes,
                options);
    }
}
