package io.aludel.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Dialect;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.ddl.DdlElement;
import java.util.List;

/** Definitions on all databases: the same text everywhere, apart from the databases that are named. */
abstract class DdlTexts extends SqlSpec {
    static Table t(TableElement... elements) {
        return Table.of("t", new MetaData(), elements);
    }

    static String sql(Dialect dialect, DdlElement element) {
        return dialect.compile(element).replaceAll("\\s+", " ");
    }

    /** The text on dialects in pairs; all dialects that are not named write the first. */
    static void all(DdlElement element, String common, Object... others) {
        for (Dialect dialect : ALL) {
            if (dialect == H2 && !List.of(others).contains(H2)) {
                continue;
            }
            String expected = common;
            for (int index = 0; index < others.length; index += 2) {
                if (others[index] == dialect) {
                    expected = (String) others[index + 1];
                }
            }
            assertThat(sql(dialect, element)).as(dialect.name()).isEqualTo(expected);
        }
    }
}
