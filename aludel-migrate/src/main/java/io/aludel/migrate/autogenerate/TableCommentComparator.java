package io.aludel.migrate.autogenerate;

import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.SetTableComment;
import io.aludel.migrate.op.Stated;
import java.util.Objects;
import java.util.function.Consumer;

/** Comments of tables. */
final class TableCommentComparator implements TableComparator {
    @Override
    public void compare(TablePair pair, Consumer<MigrationOp> receiver) {
        String before = pair.found().comment();
        String after = pair.wanted().comment();
        if (pair.dialect().likeness().keepsComments() && !Objects.equals(before, after)) {
            receiver.accept(new SetTableComment(pair.name(), pair.schema(), after, Stated.of(before)));
        }
    }
}
