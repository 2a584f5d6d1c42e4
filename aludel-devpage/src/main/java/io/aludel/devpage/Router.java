package io.aludel.devpage;

import io.aludel.devpage.RequestReport.Group;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.PlanQuestion;
import io.aludel.error.AludelException;
import io.aludel.migrate.Migrations;
import io.aludel.orm.SessionFactory;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers what browsers and programs ask for. Safe for use by many threads. */
final class Router {
    private static final Pattern REQUEST = Pattern.compile("/requests/(\\d{1,18})(\\.json)?");
    private static final Pattern PLAN = Pattern.compile("/requests/(\\d{1,18})/statements/(\\d{1,6})/plan(\\.json)?");
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int FAILED = 500;
    private static final int FIRST = 1;
    private static final int SECOND = 2;
    private static final int THIRD = 3;

    private final Engine engine;
    private final @Nullable SessionFactory sessions;
    private final DevPageOptions options;
    private final Recorder recorder;
    private final JsonForms json = new JsonForms();

    Router(Engine engine, @Nullable SessionFactory sessions, DevPageOptions options, Recorder recorder) {
        this.engine = engine;
        this.sessions = sessions;
        this.options = options;
        this.recorder = recorder;
    }

    /**
     * The answer to a request.
     *
     * @param method of HTTP
     * @param base what stands before the path in addresses: where the page is mounted
     * @param path begins with a slash, or is empty
     */
    Answer answer(String method, String base, String path) {
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Answer.plain(METHOD_NOT_ALLOWED, "Only GET is answered.");
        }
        Frame frame = new Frame(base, engine.dialect().name(), options.revisions() != null);
        try {
            return recorder.unseen(() -> page(frame, path.isEmpty() ? "/" : path));
        } catch (AludelException e) {
            Answer told = frame.page("The database did not answer", "", "/requests.json", html -> {
                html.element("pre", String.valueOf(e.getMessage()));
            });
            return new Answer(FAILED, told.type(), told.body());
        }
    }

    private Answer page(Frame frame, String path) {
        return switch (path) {
            case "/", "/requests" -> pages(frame).list(reports());
            case "/requests.json" -> json.requests(reports());
            case "/engine" ->
                new EnginePage(frame).page(engine.statistics(), sessions == null ? null : sessions.plans());
            case "/engine.json" -> json.engine(engine.statistics());
            case "/schema" -> schema(frame).page();
            case "/schema.json" -> json.schema(tables(), texts());
            case "/schema.svg" -> schema(frame).svg();
            case "/schema.mmd" -> schema(frame).mermaid();
            case "/revisions" -> revisions(frame, RevisionPages::page);
            case "/revisions.json" -> revisions(frame, json::revisions);
            case "/revisions.svg" -> revisions(frame, RevisionPages::svg);
            case "/style.css" -> Answer.of("text/css", style());
            default -> request(frame, path).orElseGet(() -> missing(frame));
        };
    }

    private Optional<Answer> request(Frame frame, String path) {
        Matcher one = REQUEST.matcher(path);
        if (one.matches()) {
            boolean asJson = one.group(SECOND) != null;
            return report(one)
                    .map(report -> asJson ? json.request(report) : pages(frame).one(report));
        }
        Matcher plan = PLAN.matcher(path);
        if (plan.matches()) {
            boolean asJson = plan.group(THIRD) != null;
            int number = Integer.parseInt(plan.group(SECOND));
            return report(plan)
                    .flatMap(report -> report.group(number).map(group -> {
                        List<String> lines = plan(group);
                        return asJson ? json.plan(group, lines) : pages(frame).plan(report, group, lines);
                    }));
        }
        return Optional.empty();
    }

    private Optional<RequestReport> report(Matcher address) {
        return recorder.request(Long.parseLong(address.group(FIRST)))
                .map(request -> RequestReport.of(request, options.loopThreshold()));
    }

    private List<RequestReport> reports() {
        return recorder.requests().stream()
                .map(request -> RequestReport.of(request, options.loopThreshold()))
                .toList();
    }

    /** Asks over a connection of its own, which is rolled back. */
    private List<String> plan(Group group) {
        PlanQuestion question = group.first().question().orElse(null);
        if (question == null) {
            return List.of();
        }
        try (Connection connection = engine.connect()) {
            return question.ask(connection);
        }
    }

    private RequestPages pages(Frame frame) {
        return new RequestPages(frame, options);
    }

    private SchemaPages schema(Frame frame) {
        return new SchemaPages(frame, tables(), texts());
    }

    private SchemaTexts texts() {
        return new SchemaTexts(engine.dialect());
    }

    private List<Table> tables() {
        Stream<MetaData> mapped =
                sessions == null ? Stream.of() : Stream.of(sessions.registry().metadata());
        List<Table> tables = new ArrayList<>();
        Stream.concat(mapped, options.models().stream()).distinct().forEach(model -> tables.addAll(model.tables()));
        return tables;
    }

    private Answer revisions(Frame frame, Function<RevisionPages, Answer> form) {
        Migrations migrations = options.revisions();
        return migrations == null ? missing(frame) : form.apply(new RevisionPages(frame, migrations));
    }

    private static Answer missing(Frame frame) {
        return frame.page(
                        "Not found",
                        "",
                        "/requests.json",
                        html -> html.element(
                                "p",
                                "There is no such page, or the request has been forgotten: only the last ones are kept."))
                .notFound();
    }

    private static String style() {
        try (InputStream style = Router.class.getResourceAsStream("style.css")) {
            return new String(Objects.requireNonNull(style, "style.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
