package io.aludel.migrate;

import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.OpContainer;
import java.util.ArrayList;
import java.util.List;

/** What is to be done, for people. */
public final class Pending {
    private Pending() {}

    /** A line for each operation; none for those that only hold others. */
    public static List<String> describe(MigrationOp op) {
        List<String> lines = new ArrayList<>();
        if (op instanceof OpContainer container) {
            container.ops().forEach(part -> lines.addAll(describe(part)));
        } else {
            lines.add(op.describe());
        }
        return lines;
    }
}
