package io.aludel.dialect.mysql;

import io.aludel.compile.ddl.ColumnDdl;
import io.aludel.compile.ddl.ConstraintDdl;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.compile.ddl.TableDdl;
import io.aludel.schema.DialectOption;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** MySQL's and MariaDB's tables: any option, in the order that they ask for. Stateless. */
final class MysqlTables extends TableDdl {
    private static final List<String> PARTITION =
            List.of("PARTITION_BY", "PARTITIONS", "SUBPARTITION_BY", "SUBPARTITIONS");
    private static final Set<String> CHARSET =
            Set.of("DEFAULT_CHARSET", "DEFAULT_CHARACTER_SET", "CHARSET", "CHARACTER_SET");
    private static final Set<String> TEXT =
            Set.of("COMMENT", "DATA_DIRECTORY", "INDEX_DIRECTORY", "PASSWORD", "CONNECTION");
    private static final Set<String> SEVERAL_WORDS = Set.of(
            "DATA_DIRECTORY",
            "INDEX_DIRECTORY",
            "DEFAULT_CHARACTER_SET",
            "CHARACTER_SET",
            "DEFAULT_CHARSET",
            "DEFAULT_COLLATE");
    private static final Set<String> WITHOUT_SIGN =
            Set.of("TABLESPACE", "DEFAULT CHARACTER SET", "CHARACTER SET", "COLLATE");

    MysqlTables(ColumnDdl columns, ConstraintDdl constraints) {
        super(columns, constraints);
    }

    @Override
    protected String options(DdlContext context, Table table) {
        Map<String, Object> stated = new LinkedHashMap<>();
        for (DialectOption option : table.options().dialect()) {
            if (option.dialect().equals(context.dialect())) {
                stated.put(option.name().toUpperCase(Locale.ROOT), option.value());
            }
        }
        if (table.comment() != null) {
            stated.put("COMMENT", table.comment());
        }
        List<String> clauses = new ArrayList<>();
        boolean afterCharset = stated.keySet().stream().anyMatch(CHARSET::contains);
        Object collate = afterCharset ? stated.remove("COLLATE") : null;
        stated.forEach((name, value) -> {
            if (!PARTITION.contains(name)) {
                clauses.add(clause(context, name, value));
            }
        });
        // The collation has to fit the character set, which therefore comes before it.
        if (collate != null) {
            clauses.add(clause(context, "COLLATE", collate));
        }
        for (String name : PARTITION) {
            if (stated.containsKey(name)) {
                clauses.add(name.replace('_', ' ') + " " + stated.get(name));
            }
        }
        return String.join(" ", clauses);
    }

    private static String clause(DdlContext context, String name, Object value) {
        String words = SEVERAL_WORDS.contains(name) ? name.replace('_', ' ') : name;
        String text = TEXT.contains(name) ? context.text(value.toString()) : value.toString();
        return words + (WITHOUT_SIGN.contains(words) ? " " : "=") + text;
    }
}
