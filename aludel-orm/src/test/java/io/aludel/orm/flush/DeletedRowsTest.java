package io.aludel.orm.flush;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.flush.RowMutation.Check;
import io.aludel.orm.flush.RowMutation.Role;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said when a row that was to be deleted is gone already. */
class DeletedRowsTest {
    private static final Column<Integer> ID = Column.of("id", SqlTypes.INTEGER).primaryKey();
    private static final Table TABLE = Table.of(new MetaData(), null, "note", null, List.of(ID));

    private final List<String> warnings = new ArrayList<>();

    private List<String> deleted(Check check, long matched) {
        StatementShape shape =
                new StatementShape(MutationKind.DELETE, TABLE, List.of(), List.of(TABLE.column("id")), List.of());
        VersionCheck.verify(new RowMutation(shape, new Object[] {1}, null, check, Role.MAIN), matched, warnings::add);
        return warnings;
    }

    @Test
    void aRowThatIsGoneIsWorthAWarning() {
        assertThat(deleted(Check.WARN, 0))
                .containsExactly("DELETE of null matched 0 rows, expected 1; somebody else has deleted it");
    }

    @Test
    void aRowThatWasFoundIsNot() {
        assertThat(deleted(Check.WARN, 1)).isEmpty();
    }

    @Test
    void whereItIsNotConfirmedNothingIsSaid() {
        assertThat(deleted(Check.ANY, 0)).isEmpty();
    }
}
