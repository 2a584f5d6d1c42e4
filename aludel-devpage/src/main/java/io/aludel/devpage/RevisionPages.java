package io.aludel.devpage;

import io.aludel.migrate.Migrations;
import io.aludel.migrate.graph.RevisionNode;
import io.aludel.migrate.team.GraphPicture;
import java.util.List;
import java.util.stream.Collectors;

/** The graph of revisions, and where the database is. One request. */
final class RevisionPages {
    private final Frame frame;
    private final List<RevisionNode> revisions;
    private final List<String> current;

    RevisionPages(Frame frame, Migrations migrations) {
        this.frame = frame;
        this.revisions = migrations.graph().history();
        this.current = migrations.current();
    }

    List<RevisionNode> revisions() {
        return revisions;
    }

    List<String> current() {
        return current;
    }

    Answer page() {
        return frame.page("Revisions", "/revisions", "/revisions.json", html -> {
            html.element(
                    "p",
                    current.isEmpty()
                            ? "The database is before the first revision."
                            : "The database is at " + String.join(", ", current) + ".");
            if (revisions.isEmpty()) {
                html.element("p", "There are no revisions.", "class", "quiet");
                return;
            }
            html.open("div", "class", "scroll", "role", "region", "aria-label", "Graph", "tabindex", "0");
            html.empty(
                    "img",
                    "src",
                    frame.base() + "/revisions.svg",
                    "alt",
                    "The revisions as a graph; the table has the same");
            html.close();
            Frame.table(
                    html,
                    Texts.count(revisions.size(), "revision") + ", newest first",
                    rows -> revisions.forEach(revision -> row(rows, revision)),
                    "Revision",
                    "Message",
                    "Labels",
                    "After",
                    "Needs",
                    "Database");
        });
    }

    private void row(Html html, RevisionNode revision) {
        html.open("tr")
                .open("th", "scope", "row")
                .element("code", revision.id())
                .close();
        html.element("td", revision.spec().message());
        html.element("td", String.join(", ", revision.labels()));
        html.element("td", ids(revision.down()));
        html.element("td", ids(revision.dependencies()));
        html.element("td", current.contains(revision.id()) ? "is here" : "");
        html.close();
    }

    private static String ids(List<RevisionNode> nodes) {
        return nodes.stream().map(RevisionNode::id).collect(Collectors.joining(", "));
    }

    Answer svg() {
        return Answer.of("image/svg+xml", new GraphPicture(revisions, current).svg());
    }
}
