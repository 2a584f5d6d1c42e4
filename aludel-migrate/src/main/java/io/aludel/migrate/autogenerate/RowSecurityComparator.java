package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Feature;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.SetRowSecurity;
import io.aludel.schema.RowSecurity;
import java.util.function.Consumer;

/** Whether policies decide which rows somebody sees. A model that says nothing of it leaves it as it is, lest rows be shown by an oversight. */
final class RowSecurityComparator implements TableComparator {
    @Override
    public void compare(TablePair pair, Consumer<MigrationOp> receiver) {
        RowSecurity before = RowSecurity.of(pair.found());
        RowSecurity after = RowSecurity.stated(pair.wanted()).orElse(before);
        if (pair.dialect().has(Feature.ROW_SECURITY) && before != after) {
            receiver.accept(new SetRowSecurity(pair.name(), pair.schema(), before, after));
        }
    }
}
