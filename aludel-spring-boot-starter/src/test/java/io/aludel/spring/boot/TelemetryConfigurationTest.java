package io.aludel.spring.boot;

import static io.aludel.spring.SpringFixture.authors;
import static io.aludel.spring.SpringFixture.plain;
import static io.aludel.spring.SpringFixture.stored;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.event.Registration;
import io.aludel.opentelemetry.AludelTelemetry;
import io.aludel.orm.SessionFactory;
import io.aludel.spring.model.Author;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Spans in an application with Spring Boot's own OpenTelemetry and Micrometer's tracing. */
class TelemetryConfigurationTest {
    @TempDir
    private Path folder;

    /** What {@code spring-boot-starter-opentelemetry} configures, with an exporter that keeps spans here. */
    private ApplicationContextRunner traced() {
        return plain().withConfiguration(AutoConfigurations.of(
                        AludelTelemetryAutoConfiguration.class,
                        AludelMetricsAutoConfiguration.class,
                        MetricsAutoConfiguration.class,
                        ObservationAutoConfiguration.class,
                        MicrometerTracingAutoConfiguration.class,
                        OpenTelemetrySdkAutoConfiguration.class,
                        OpenTelemetryTracingAutoConfiguration.class))
                .withBean(InMemorySpanExporter.class, InMemorySpanExporter::create)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues(
                        "management.tracing.sampling.probability=1",
                        "aludel.url=sqlite:" + folder.resolve("test.db"),
                        "aludel.migrations.locations=history");
    }

    /** The spans of some work that is observed, as a request would be. */
    private static List<SpanData> spans(ApplicationContext context, Runnable work) {
        flush(context);
        InMemorySpanExporter exporter = context.getBean(InMemorySpanExporter.class);
        exporter.reset();
        Observation.createNotStarted("request", context.getBean(ObservationRegistry.class))
                .observe(work);
        flush(context);
        return exporter.getFinishedSpanItems();
    }

    private static void flush(ApplicationContext context) {
        assertThat(context.getBean(SdkTracerProvider.class)
                        .forceFlush()
                        .join(10, TimeUnit.SECONDS)
                        .isSuccess())
                .isTrue();
    }

    private static SpanData named(List<SpanData> spans, String name) {
        return spans.stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachStatementHasOneSpanWithinThatOfTheRequest() {
        traced().run(context -> {
            List<SpanData> spans = spans(context, () -> authors(context.getBean(SessionFactory.class)));
            assertThat(spans).extracting(SpanData::getName).containsExactlyInAnyOrder("request", "SELECT authors");
            SpanData select = named(spans, "SELECT authors");
            assertThat(select.getKind()).isEqualTo(SpanKind.CLIENT);
            assertThat(select.getParentSpanId())
                    .isEqualTo(named(spans, "request").getSpanId());
            assertThat(context.getBean(MeterRegistry.class)
                            .get("aludel.statements")
                            .tags("kind", "select")
                            .timer()
                            .count())
                    .isPositive();
        });
    }

    @Test
    void transactionsAndFlushesHaveThemWhereThatIsAskedFor() {
        traced().withPropertyValues("aludel.telemetry.transactions=true", "aludel.telemetry.flushes=true")
                .run(context -> {
                    List<SpanData> spans =
                            spans(context, () -> stored(context.getBean(SessionFactory.class), new Author("bob")));
                    assertThat(spans)
                            .extracting(SpanData::getName)
                            .containsExactlyInAnyOrder("request", "transaction", "flush", "INSERT authors");
                });
    }

    @Test
    void withoutTheModuleMicrometersTracingMakesThemOfTheObservations() {
        traced().withClassLoader(new FilteredClassLoader(AludelTelemetry.class)).run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean("aludelSpans").hasBean("aludelObservations");
            List<SpanData> spans = spans(context, () -> authors(context.getBean(SessionFactory.class)));
            assertThat(spans).hasSize(2);
            SpanData statement = spans.stream()
                    .filter(span -> !span.getName().equals("request"))
                    .findFirst()
                    .orElseThrow();
            assertThat(statement.getParentSpanId())
                    .isEqualTo(named(spans, "request").getSpanId());
            assertThat(statement.getAttributes().asMap().toString()).contains("db.query.text");
        });
    }

    @Test
    void theApplicationsOwnOneIsUsed() {
        traced().withBean("aludelSpans", Registration.class, () -> Registration.all(List.of()))
                .run(context -> assertThat(spans(context, () -> authors(context.getBean(SessionFactory.class))))
                        .extracting(SpanData::getName)
                        .containsExactly("request"));
    }

    @Test
    void withoutOpenTelemetryThereAreNone() {
        plain().withConfiguration(AutoConfigurations.of(AludelTelemetryAutoConfiguration.class))
                .withPropertyValues("aludel.url=sqlite::memory:", "aludel.migrations.locations=history")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(AludelTelemetry.class));
    }
}
