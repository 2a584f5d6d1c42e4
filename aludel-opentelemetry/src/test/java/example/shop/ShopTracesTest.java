package example.shop;

import static io.aludel.sql.Sql.text;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.error.DatabaseException;
import io.aludel.event.Registration;
import io.aludel.opentelemetry.AludelTelemetry;
import io.aludel.orm.SessionFactory;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What OpenTelemetry is told. */
class ShopTracesTest {
    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final OpenTelemetry openTelemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .build();
    private final Shop shop = new Shop();
    private final Engine engine = shop.engine;
    private final SessionFactory sessions = shop.sessions;

    @AfterEach
    void close() {
        shop.close();
    }

    private SpanData span(String name) {
        return exporter.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachStatementIsASpanByTheConventions() {
        // region spans
        Registration observing = AludelTelemetry.of(openTelemetry).observe(engine);
        // endregion
        Span request = openTelemetry.getTracer("test").spanBuilder("request").startSpan();
        try (Scope scope = request.makeCurrent()) {
            assertThat(scope).isNotNull();
            shop.sell();
        } finally {
            request.end();
        }
        assertThat(exporter.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .containsExactly(
                        "INSERT customers", "INSERT purchases", "SELECT customers", "SELECT purchases", "request");
        SpanData lazy = span("SELECT purchases");
        assertThat(lazy.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(lazy.getParentSpanId()).isEqualTo(span("request").getSpanId());
        assertThat(lazy.getStartEpochNanos()).isLessThanOrEqualTo(lazy.getEndEpochNanos());
        assertThat(lazy.getAttributes().get(stringKey("db.system.name"))).isEqualTo("sqlite");
        assertThat(lazy.getAttributes().get(stringKey("db.operation.name"))).isEqualTo("SELECT");
        assertThat(lazy.getAttributes().get(stringKey("db.collection.name"))).isEqualTo("purchases");
        assertThat(lazy.getAttributes().get(stringKey("db.query.summary"))).isEqualTo("SELECT purchases");
        assertThat(lazy.getAttributes().get(stringKey("db.query.text")))
                .isEqualTo("SELECT purchases.id, purchases.what, purchases.customer_id FROM purchases"
                        + " WHERE purchases.customer_id = ?");
        assertThat(lazy.getAttributes().get(stringKey("aludel.lazy.attribute"))).isEqualTo("Customer.purchases");
        assertThat(lazy.getAttributes().get(stringKey("code.function.name"))).startsWith("example.shop.Shop.");
        assertThat(lazy.getAttributes().get(stringKey("code.file.path"))).isEqualTo("Shop.java");
        assertThat(lazy.getAttributes().get(longKey("code.line.number"))).isPositive();
        assertThat(exporter.getFinishedSpanItems().toString())
                .doesNotContain("Ann")
                .doesNotContain("tea");
        observing.close();
        exporter.reset();
        shop.list();
        assertThat(exporter.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void aFailureIsToldByItsClass() {
        AludelTelemetry.of(openTelemetry).observe(engine);
        assertThatThrownBy(() -> engine.transact(connection ->
                        connection.execute(text("SELECT 'secret' FROM nowhere")).all()))
                .isInstanceOf(DatabaseException.class);
        SpanData failed = span("SELECT nowhere");
        assertThat(failed.getStatus()).isEqualTo(StatusData.error());
        assertThat(failed.getAttributes().get(stringKey("error.type"))).contains("Exception");
        assertThat(failed.getEvents()).isEmpty();
        assertThat(failed.toString()).doesNotContain("secret");
    }

    @Test
    void transactionsAndFlushesCanBeSpansAroundTheirStatements() {
        // region around
        AludelTelemetry.of(openTelemetry).withTransactions().withFlushes().observe(sessions);
        // endregion
        shop.sell();
        List<SpanData> spans = exporter.getFinishedSpanItems();
        assertThat(spans)
                .extracting(SpanData::getName)
                .containsExactly(
                        "INSERT customers",
                        "INSERT purchases",
                        "flush",
                        "transaction",
                        "SELECT customers",
                        "SELECT purchases",
                        "transaction");
        SpanData flush = spans.get(2);
        assertThat(spans.get(0).getParentSpanId()).isEqualTo(flush.getSpanId());
        assertThat(spans.get(1).getParentSpanId()).isEqualTo(flush.getSpanId());
        assertThat(flush.getAttributes().get(longKey("aludel.flush.new"))).isEqualTo(2);
        assertThat(spans.get(3).getAttributes().get(stringKey("aludel.transaction.outcome")))
                .isEqualTo("commit");
        assertThat(spans.get(6).getAttributes().get(stringKey("aludel.transaction.outcome")))
                .isEqualTo("rollback");
        assertThat(spans.get(4).getParentSpanId()).isEqualTo(spans.get(6).getSpanId());
    }

    @Test
    void aFlushThatFailsIsAFailedSpan() {
        AludelTelemetry.of(openTelemetry).withFlushes().observe(sessions);
        assertThatThrownBy(() -> sessions.transactWithoutResult(session -> {
                    session.add(new Customer("Ann"));
                    session.flush();
                    session.add(new Customer("Ann"));
                    session.flush();
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(exporter.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .containsExactly("INSERT customers", "flush", "INSERT customers", "flush");
        assertThat(exporter.getFinishedSpanItems().get(3).getStatus()).isEqualTo(StatusData.error());
    }
}
