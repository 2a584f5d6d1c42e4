package io.aludel.migrate.autogenerate;

import io.aludel.migrate.op.AddEnumValue;
import io.aludel.migrate.op.Autocommit;
import io.aludel.migrate.op.CreateEnum;
import io.aludel.migrate.op.DropEnum;
import io.aludel.migrate.op.EnumUse;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.RenameEnumValue;
import io.aludel.migrate.op.ReplaceEnum;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.type.SqlType;
import io.aludel.type.TypeDetail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Enumerated types that are objects of their own. Values that come are added where they stand; those that go, or change places, need the
 * type to be made again. Types that the model says are created by others are left alone. Single use.
 */
final class EnumComparison {
    private final SchemaPair pair;
    private final Map<String, Words> wanted = new LinkedHashMap<>();
    private final Map<String, Words> found = new LinkedHashMap<>();
    private final Set<String> leftAlone = new TreeSet<>();

    private record Words(String name, @Nullable String schema, List<String> labels) {}

    private EnumComparison(SchemaPair pair) {
        this.pair = pair;
    }

    static ObjectDifferences of(SchemaPair pair) {
        return new EnumComparison(pair).compare();
    }

    private ObjectDifferences compare() {
        for (Table table : pair.wanted()) {
            for (Column<?> column : table.columns()) {
                want(column.type());
            }
        }
        for (String schema : pair.schemas()) {
            for (SqlType<?> type : pair.inspector().namedTypes(schema)) {
                if (type.detail() instanceof TypeDetail.OfEnum words && words.name() != null) {
                    Words known = new Words(words.name(), schema, words.labels());
                    if (pair.accepts(ObjectKind.ENUM, schema, null, known.name())) {
                        found.put(pair.key(schema, known.name()), known);
                    }
                }
            }
        }
        List<MigrationOp> before = new ArrayList<>();
        wanted.forEach((key, words) -> {
            Words existing = found.get(key);
            if (existing == null) {
                before.add(new CreateEnum(words.name(), words.schema(), words.labels(), false));
            } else if (!existing.labels().equals(words.labels())) {
                changed(existing, words, before);
            }
        });
        List<MigrationOp> after = new ArrayList<>();
        Set<String> unused = new TreeSet<>();
        pair.schemas()
                .forEach(schema ->
                        pair.inspector().unusedTypes(schema).forEach(name -> unused.add(pair.key(schema, name))));
        found.forEach((key, words) -> {
            boolean gone = unused.contains(key) || !uses(words).isEmpty();
            if (!wanted.containsKey(key) && !leftAlone.contains(key) && gone) {
                after.add(new DropEnum(words.name(), words.schema(), words.labels(), false));
            }
        });
        return new ObjectDifferences(before, after);
    }

    private void want(SqlType<?> declared) {
        SqlType<?> type = declared.on(pair.dialect().name());
        if (type.detail() instanceof TypeDetail.OfArray array) {
            want(array.element());
            return;
        }
        TypeDetail.OfEnum words = type.detail() instanceof TypeDetail.OfEnum detail ? detail : null;
        if (words == null || words.name() == null || !words.isNative()) {
            return;
        }
        String key = pair.key(words.schema(), words.name());
        if (!words.isCreated()) {
            leftAlone.add(key);
        } else if (pair.dialect().abilities().createdType(type) != null
                && pair.accepts(ObjectKind.ENUM, words.schema(), null, words.name())) {
            wanted.putIfAbsent(key, new Words(words.name(), words.schema(), words.labels()));
        }
    }

    private void changed(Words existing, Words words, List<MigrationOp> ops) {
        List<String> labels = renamed(existing, words, ops);
        List<String> kept = words.labels().stream().filter(labels::contains).toList();
        if (!kept.equals(labels)) {
            ops.add(new ReplaceEnum(words.name(), words.schema(), labels, words.labels(), Map.of(), uses(existing)));
            return;
        }
        List<MigrationOp> added = new ArrayList<>();
        List<String> so = new ArrayList<>(labels);
        for (int at = 0; at < words.labels().size(); at++) {
            String label = words.labels().get(at);
            if (so.contains(label)) {
                continue;
            }
            List<String> without = List.copyOf(so);
            so.add(at, label);
            ReplaceEnum back =
                    new ReplaceEnum(words.name(), words.schema(), List.copyOf(so), without, Map.of(), uses(existing));
            AddEnumValue add = new AddEnumValue(words.name(), words.schema(), label, null, null, false, back);
            boolean end = at == without.size();
            added.add(end ? add : at == 0 ? add.placedBefore(without.get(0)) : add.placedAfter(so.get(at - 1)));
        }
        if (!added.isEmpty()) {
            ops.add(new Autocommit(added));
        }
    }

    /** Values whose new name was said, as {@code mood.sad}. */
    private List<String> renamed(Words existing, Words words, List<MigrationOp> ops) {
        List<String> labels = new ArrayList<>(existing.labels());
        for (String label : existing.labels()) {
            String now = pair.options().renamedValues().get(words.name() + "." + label);
            if (now != null && !words.labels().contains(label) && words.labels().contains(now)) {
                ops.add(new RenameEnumValue(words.name(), words.schema(), label, now));
                labels.set(labels.indexOf(label), now);
            }
        }
        return labels;
    }

    /** The columns that have the type so far. */
    private List<EnumUse> uses(Words words) {
        List<EnumUse> uses = new ArrayList<>();
        for (Table table : pair.found()) {
            for (Column<?> column : table.columns()) {
                if (column.type().detail() instanceof TypeDetail.OfEnum detail
                        && words.name().equals(detail.name())
                        && pair.key(words.schema(), words.name()).equals(pair.key(detail.schema(), words.name()))) {
                    uses.add(new EnumUse(
                            table.name(), table.schema(), column.name(), column.isNullable(), column.serverDefault()));
                }
            }
        }
        return uses;
    }
}
