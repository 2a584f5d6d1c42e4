package io.aludel.devpage;

import io.aludel.devpage.RequestReport.Group;
import io.aludel.devpage.Step.Mark;
import io.aludel.devpage.Step.StatementStep;
import io.aludel.engine.CallSite;
import io.aludel.engine.StatementLoop;
import java.util.List;
import java.util.stream.Collectors;

/** The list of requests, and the page of one. Immutable. */
final class RequestPages {
    private final Frame frame;
    private final DevPageOptions options;

    RequestPages(Frame frame, DevPageOptions options) {
        this.frame = frame;
        this.options = options;
    }

    Answer list(List<RequestReport> reports) {
        return frame.page("Requests", "/", "/requests.json", html -> {
            if (reports.isEmpty()) {
                html.element("p", "Nothing has been sent to the database yet.", "class", "quiet");
                return;
            }
            Frame.table(
                    html,
                    "The last " + Texts.count(reports.size(), "request") + ", newest first",
                    rows -> reports.forEach(report -> row(rows, report)),
                    "Began",
                    "Request",
                    "Outcome",
                    "#Statements",
                    "#Rows",
                    "#Database",
                    "#Total",
                    "N+1");
        });
    }

    private void row(Html html, RequestReport report) {
        Recording.Snapshot request = report.request();
        html.open("tr").element("td", Texts.clock(request.began()), "class", "quiet");
        html.open("th", "scope", "row").link(address(request), request.name()).close();
        html.element("td", outcome(request));
        Frame.numbers(
                html,
                report.statements() + request.dropped(),
                report.rows(),
                Texts.milliseconds(report.time()),
                Texts.milliseconds(request.elapsed()));
        html.open("td");
        if (!report.loops().isEmpty()) {
            html.element("strong", "N+1", "class", "warning");
        }
        html.close().close();
    }

    private String address(Recording.Snapshot request) {
        return frame.base() + "/requests/" + request.id();
    }

    private static String outcome(Recording.Snapshot request) {
        String outcome = request.outcome();
        return outcome != null ? outcome : request.ended() ? "" : "running";
    }

    Answer one(RequestReport report) {
        Recording.Snapshot request = report.request();
        return frame.page(request.name(), "/requests", "/requests/" + request.id() + ".json", html -> {
            summary(html, report);
            report.loops().forEach(loop -> finding(html, loop));
            groups(html, report);
            timeline(html, report);
        });
    }

    private void summary(Html html, RequestReport report) {
        Recording.Snapshot request = report.request();
        html.open("dl", "class", "facts");
        fact(html, "Began", Texts.clock(request.began()));
        fact(html, "Outcome", outcome(request).isEmpty() ? "ended" : outcome(request));
        fact(html, "Statements", String.valueOf(report.statements() + request.dropped()));
        fact(html, "Rows", String.valueOf(report.rows()));
        fact(html, "Database", Texts.milliseconds(report.time()));
        fact(html, "Total", Texts.milliseconds(request.elapsed()));
        html.close();
        if (request.dropped() > 0) {
            html.element(
                    "p",
                    Texts.count(request.dropped(), "further step") + " of this request: counted, but not kept.",
                    "class",
                    "quiet");
        }
    }

    static void fact(Html html, String name, String value) {
        html.open("div").element("dt", name).element("dd", value).close();
    }

    private static void finding(Html html, StatementLoop loop) {
        html.open("section", "class", "finding").element("h2", "N+1: " + loop.message());
        html.element("pre", loop.first().shape().text());
        String callers = loop.callers().stream()
                .limit(2)
                .map(caller -> "\ncalled at " + caller)
                .collect(Collectors.joining());
        html.element(
                "pre",
                "at " + loop.first().callSite().map(CallSite::toString).orElse("an unknown line") + callers,
                "class",
                "quiet");
        html.element("p", loop.usualCause());
        html.open("p").element("strong", loop.remedy()).close().close();
    }

    private void groups(Html html, RequestReport report) {
        html.element("h2", "Statements");
        if (report.groups().isEmpty()) {
            html.element("p", "This request has sent none.", "class", "quiet");
            return;
        }
        Frame.table(
                html,
                "By shape and line",
                rows -> report.groups().forEach(group -> group(rows, report.request(), group)),
                "Statement",
                "#Count",
                "#Executions",
                "#Rows",
                "#Total",
                "#Longest",
                "Plan");
    }

    private void group(Html html, Recording.Snapshot request, Group group) {
        html.open("tr");
        html.open("th", "scope", "row").element("code", group.shape().text(), "class", "sql");
        html.open("span", "class", "origin");
        html.text(group.site().map(site -> "at " + site).orElse("no line of the application"));
        html.close();
        group.cause()
                .ifPresent(cause -> html.element(
                        "span",
                        "loads " + cause.name() + " because it was touched; to load it with the query: "
                                + cause.remedy(),
                        "class",
                        "origin"));
        if (group.loop().isPresent()) {
            html.element("strong", "N+1", "class", "warning");
        }
        group.failures().forEach(failure -> html.element("strong", "failed: " + failure, "class", "failure"));
        html.close();
        Frame.numbers(
                html,
                group.statements().size(),
                group.executions(),
                group.rows(),
                Texts.milliseconds(group.total()),
                Texts.milliseconds(group.longest()));
        html.open("td");
        if (group.first().question().isPresent()) {
            html.element(
                    "a",
                    "Explain",
                    "href",
                    address(request) + "/statements/" + group.number() + "/plan",
                    "aria-label",
                    "Explain statement " + group.number());
        }
        html.close().close();
    }

    private void timeline(Html html, RequestReport report) {
        html.element("h2", "In order");
        html.open("ol", "class", "timeline");
        for (Step step : report.request().steps()) {
            if (step instanceof StatementStep statement) {
                statement(html, statement);
            } else if (step instanceof Mark mark) {
                html.open("li", "class", mark.kind() == Mark.Kind.FLUSH ? "mark flush" : "mark");
                html.element("span", at(mark), "class", "quiet")
                        .text(" ")
                        .element("span", mark.text())
                        .close();
            }
        }
        html.close();
        if (!options.showsValues()) {
            html.element("p", "Values of parameters are hidden.", "class", "quiet");
        }
    }

    private static String at(Step step) {
        return "+" + Texts.milliseconds(step.at());
    }

    private static void statement(Html html, StatementStep statement) {
        html.open("li").element("span", at(statement), "class", "quiet").text(" ");
        html.element("code", statement.sql(), "class", "sql");
        long rows = statement.rowCount().getAsLong();
        String told = Texts.milliseconds(statement.elapsed())
                + (statement.executions() > 1 ? ", " + statement.executions() + " executions" : "")
                + (rows < 0 ? "" : ", " + Texts.count(rows, "row"));
        html.element("span", told, "class", "origin");
        String values = statement.values();
        if (values != null && !values.isEmpty()) {
            html.element("span", values, "class", "origin values");
        }
        String failure = statement.failure();
        if (failure != null) {
            html.element("strong", "failed: " + failure, "class", "failure");
        }
        html.close();
    }

    /** How the database goes about a statement. */
    Answer plan(RequestReport report, Group group, List<String> plan) {
        Recording.Snapshot request = report.request();
        String path = "/requests/" + request.id();
        return frame.page("Plan", "/requests", path + "/statements/" + group.number() + "/plan.json", html -> {
            html.open("p")
                    .link(frame.base() + path, "Back to " + request.name())
                    .close();
            html.element("h2", "Statement").element("pre", group.first().sql());
            html.element("h2", "How the database goes about it");
            if (plan.isEmpty()) {
                html.element("p", "The database does not say.", "class", "quiet");
            } else {
                html.element("pre", String.join("\n", plan));
            }
            html.element("p", "Explained just now, not executed; values are left out.", "class", "quiet");
        });
    }
}
