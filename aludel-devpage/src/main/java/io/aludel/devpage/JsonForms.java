package io.aludel.devpage;

import io.aludel.devpage.RequestReport.Group;
import io.aludel.devpage.Step.Mark;
import io.aludel.devpage.Step.StatementStep;
import io.aludel.engine.CallSite;
import io.aludel.engine.EngineStatistics;
import io.aludel.engine.StatementLoop;
import io.aludel.migrate.graph.RevisionNode;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The pages for programs. Immutable. */
final class JsonForms {
    private final JsonMapper mapper = JsonMapper.builder().build();

    private Answer answer(ObjectNode node) {
        return Answer.json(node.toPrettyString() + "\n");
    }

    private static <T> void each(ArrayNode array, Collection<? extends T> items, BiConsumer<ObjectNode, T> writer) {
        items.forEach(item -> writer.accept(array.addObject(), item));
    }

    Answer requests(List<RequestReport> reports) {
        ObjectNode root = mapper.createObjectNode();
        each(root.putArray("requests"), reports, JsonForms::summary);
        return answer(root);
    }

    private static void summary(ObjectNode node, RequestReport report) {
        Recording.Snapshot request = report.request();
        node.put("id", request.id());
        node.put("kind", request.kind().name().toLowerCase(Locale.ROOT));
        node.put("name", request.name());
        node.put("began", request.began().toString());
        node.put("ended", request.ended());
        node.put("outcome", request.outcome());
        node.put("statements", report.statements() + request.dropped());
        node.put("rows", report.rows());
        node.put("databaseMillis", Texts.millis(report.time()));
        node.put("totalMillis", Texts.millis(request.elapsed()));
        each(node.putArray("loops"), report.loops(), JsonForms::loop);
    }

    private static void loop(ObjectNode node, StatementLoop loop) {
        node.put("message", loop.message());
        loop.first().cause().ifPresent(cause -> node.put("attribute", cause.name()));
        node.put("count", loop.statements().size());
        node.put("owners", loop.owners());
        node.put("shape", loop.first().shape().id());
        node.put("callSite", loop.first().callSite().map(CallSite::toString).orElse(null));
        node.put("remedy", loop.remedy());
    }

    Answer request(RequestReport report) {
        ObjectNode root = mapper.createObjectNode();
        summary(root, report);
        each(root.putArray("groups"), report.groups(), JsonForms::group);
        each(root.putArray("steps"), report.request().steps(), JsonForms::step);
        return answer(root);
    }

    private static void group(ObjectNode node, Group group) {
        node.put("number", group.number());
        node.put("shape", group.shape().id());
        node.put("sql", group.shape().text());
        node.put("callSite", group.site().map(CallSite::toString).orElse(null));
        group.cause().ifPresent(cause -> node.put("attribute", cause.name()).put("loaderOption", cause.remedy()));
        node.put("count", group.statements().size());
        node.put("executions", group.executions());
        node.put("rows", group.rows());
        node.put("totalMillis", Texts.millis(group.total()));
        node.put("longestMillis", Texts.millis(group.longest()));
        node.put("nPlusOne", group.loop().isPresent());
        ArrayNode failures = node.putArray("failures");
        group.failures().forEach(failures::add);
    }

    private static void step(ObjectNode node, Step step) {
        node.put("atMillis", Texts.millis(step.at()));
        if (step instanceof Mark mark) {
            node.put("kind", mark.kind().name().toLowerCase(Locale.ROOT)).put("text", mark.text());
        } else if (step instanceof StatementStep statement) {
            long rows = statement.rowCount().getAsLong();
            node.put("kind", "statement").put("sql", statement.sql());
            node.put("shape", statement.shape().id());
            node.put("elapsedMillis", Texts.millis(statement.elapsed()));
            node.put("executions", statement.executions());
            node.put("rows", rows < 0 ? null : Long.valueOf(rows));
            node.put("failure", statement.failure());
            String values = statement.values();
            if (values != null) {
                node.put("values", values);
            }
        }
    }

    Answer plan(Group group, List<String> plan) {
        ObjectNode root = mapper.createObjectNode();
        root.put("shape", group.shape().id()).put("sql", group.first().sql());
        ArrayNode lines = root.putArray("plan");
        plan.forEach(lines::add);
        return answer(root);
    }

    Answer engine(EngineStatistics statistics) {
        ObjectNode root = mapper.createObjectNode();
        root.putObject("pool")
                .put("active", statistics.pool().active())
                .put("idle", statistics.pool().idle())
                .put("waiting", statistics.pool().waiting())
                .put("opened", statistics.opened())
                .put("lent", statistics.lent());
        root.putObject("statements")
                .put("sent", statistics.statements())
                .put("executions", statistics.executions())
                .put("failures", statistics.failures())
                .put("databaseMillis", Texts.millis(statistics.elapsed()));
        root.putObject("transactions")
                .put("begun", statistics.transactions())
                .put("commits", statistics.commits())
                .put("rollbacks", statistics.rollbacks());
        root.putObject("plans")
                .put("hits", statistics.plans().hits())
                .put("misses", statistics.plans().misses())
                .put("uncached", statistics.plans().uncached())
                .put("evictions", statistics.plans().evictions())
                .put("size", statistics.plans().size())
                .put("capacity", statistics.plans().capacity());
        return answer(root);
    }

    Answer schema(List<Table> tables, SchemaTexts texts) {
        ObjectNode root = mapper.createObjectNode();
        each(root.putArray("tables"), tables, (node, table) -> {
            node.put("name", table.fullName()).put("comment", table.comment());
            each(node.putArray("columns"), table.columns(), (entry, column) -> column(entry, table, column, texts));
            each(node.putArray("foreignKeys"), table.foreignKeys(), JsonForms::key);
        });
        return answer(root);
    }

    private static void column(ObjectNode node, Table table, Column<?> column, SchemaTexts texts) {
        node.put("name", column.name()).put("type", texts.type(column));
        node.put("nullable", column.isNullable());
        node.put("primaryKey", table.primaryKeyColumns().contains(column));
        node.put("comment", column.comment());
    }

    private static void key(ObjectNode node, ForeignKey key) {
        node.put("name", key.name());
        ArrayNode columns = node.putArray("columns");
        key.columns().forEach(columns::add);
        node.put("refersTo", SchemaTexts.target(key));
    }

    Answer revisions(RevisionPages pages) {
        ObjectNode root = mapper.createObjectNode();
        ArrayNode current = root.putArray("current");
        pages.current().forEach(current::add);
        each(root.putArray("revisions"), pages.revisions(), (node, revision) -> {
            node.put("id", revision.id()).put("message", revision.spec().message());
            ids(node.putArray("after"), revision.down());
            ids(node.putArray("needs"), revision.dependencies());
        });
        return answer(root);
    }

    private static void ids(ArrayNode array, List<RevisionNode> nodes) {
        nodes.forEach(node -> array.add(node.id()));
    }
}
