package io.aludel.devpage;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import java.util.List;
import java.util.stream.Collectors;

/** The schema of the model. Immutable. */
final class SchemaPages {
    private final Frame frame;
    private final List<Table> tables;
    private final SchemaTexts texts;

    SchemaPages(Frame frame, List<Table> tables, SchemaTexts texts) {
        this.frame = frame;
        this.tables = tables;
        this.texts = texts;
    }

    Answer page() {
        return frame.page("Schema", "/schema", "/schema.json", html -> {
            if (tables.isEmpty()) {
                html.element("p", "No model has been given.", "class", "quiet");
                return;
            }
            html.open("p").text(Texts.count(tables.size(), "table") + ". As a file: ");
            html.link(frame.base() + "/schema.svg", "SVG").text(", ");
            html.link(frame.base() + "/schema.mmd", "Mermaid").close();
            html.open("div", "class", "scroll", "role", "region", "aria-label", "Diagram", "tabindex", "0");
            new SchemaDiagram(tables, texts).write(html);
            html.close();
            for (int index = 0; index < tables.size(); index++) {
                table(html, tables.get(index), index + 1);
            }
        });
    }

    private void table(Html html, Table table, int number) {
        html.element("h2", table.fullName(), "id", "table-" + number);
        String comment = table.comment();
        if (comment != null) {
            html.element("p", comment);
        }
        Frame.table(
                html,
                "Columns of " + table.fullName(),
                rows -> table.columns().forEach(column -> column(rows, table, column)),
                "Column",
                "Type",
                "NULL",
                "Keys",
                "Comment");
    }

    private void column(Html html, Table table, Column<?> column) {
        html.open("tr")
                .open("th", "scope", "row")
                .element("code", column.name())
                .close();
        html.open("td").element("code", texts.type(column)).close();
        html.element("td", column.isNullable() ? "yes" : "no");
        html.element("td", keys(table, column));
        html.element("td", column.comment() == null ? "" : String.valueOf(column.comment()));
        html.close();
    }

    private static String keys(Table table, Column<?> column) {
        String primary = table.primaryKeyColumns().contains(column) ? "primary" : "";
        String foreign = table.foreignKeys().stream()
                .filter(key ->
                        key.columns().contains(column.key()) || key.columns().contains(column.name()))
                .map(SchemaPages::told)
                .collect(Collectors.joining(", "));
        return primary.isEmpty() || foreign.isEmpty() ? primary + foreign : primary + ", " + foreign;
    }

    private static String told(ForeignKey key) {
        return "refers to " + SchemaTexts.target(key);
    }

    Answer svg() {
        Html html = new Html();
        new SchemaDiagram(tables, texts).write(html);
        return Answer.of("image/svg+xml", html.toString());
    }

    Answer mermaid() {
        return Answer.of("text/plain", texts.mermaid(tables));
    }
}
