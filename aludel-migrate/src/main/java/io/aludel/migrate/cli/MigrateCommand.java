package io.aludel.migrate.cli;

import io.aludel.engine.Engine;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.graph.RevisionNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What all commands have. */
abstract class MigrateCommand implements Callable<Integer> {
    @ParentCommand
    private Aludel program = new Aludel();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A command's work on the migrations of a database. */
    interface Work {
        int with(Migrations migrations, Engine engine);
    }

    final Settings settings() {
        return program.settings();
    }

    final Aludel program() {
        return program;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final int connected(Work work) {
        Settings settings = settings();
        try (Engine engine = settings.engine()) {
            return work.with(settings.migrations(engine), engine);
        }
    }

    /** A revision in one line. */
    static String line(RevisionNode node) {
        String down = node.isBase() ? "<base>" : String.join(", ", node.spec().down());
        return down + " -> " + node.id() + marks(node)
                + (node.spec().message().isEmpty() ? "" : ", " + node.spec().message());
    }

    private static String marks(RevisionNode node) {
        StringBuilder marks = new StringBuilder();
        if (!node.labels().isEmpty()) {
            marks.append(" (").append(String.join(", ", node.labels())).append(')');
        }
        if (node.isHead()) {
            marks.append(" (head)");
        }
        if (node.isBranchPoint()) {
            marks.append(" (branchpoint)");
        }
        if (node.isMergePoint()) {
            marks.append(" (mergepoint)");
        }
        return marks.toString();
    }
}
