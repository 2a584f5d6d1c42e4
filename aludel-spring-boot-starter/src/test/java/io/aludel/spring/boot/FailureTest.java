package io.aludel.spring.boot;

import static io.aludel.spring.SpringFixture.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.migrate.Migrations;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What an application says that cannot start. */
class FailureTest {
    private static FailureAnalysis analysis(String... settings) {
        return analysis(plain(), settings);
    }

    private static FailureAnalysis analysis(ApplicationContextRunner runner, String... settings) {
        List<FailureAnalysis> found = new ArrayList<>();
        runner.withPropertyValues(settings).run(context -> {
            assertThat(context).hasFailed();
            // Others need a context of which there is none any more.
            SpringFactoriesLoader.forDefaultResourceLocation()
                    .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, failure) -> {}))
                    .stream()
                    .filter(analyzer -> analyzer.getClass().getName().startsWith("io.aludel"))
                    .map(analyzer -> analyzer.analyze(context.getStartupFailure()))
                    .filter(analysis -> analysis != null)
                    .forEach(found::add);
        });
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void withoutADatabase() {
        FailureAnalysis analysis = analysis(
                new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(AludelAutoConfiguration.class)));
        assertThat(analysis.getDescription()).contains("there is no database");
        assertThat(analysis.getAction())
                .isEqualTo(
                        "Set 'spring.datasource.url', or 'aludel.url' for a pool of Aludel's own, such as aludel.url=sqlite:app.db.");
    }

    @Test
    void severalDataSources() {
        ApplicationContextRunner two = plain().withBean("orders", DataSource.class, () -> new DriverManagerDataSource())
                .withBean("stock", DataSource.class, () -> new DriverManagerDataSource());
        FailureAnalysis analysis = analysis(two);
        assertThat(analysis.getDescription()).contains("there are several DataSources, and none of them is @Primary.");
        assertThat(analysis.getAction())
                .isEqualTo("Mark the one for Aludel with @Primary, or declare a bean of type Engine over it.");
    }

    @Test
    void anAddressBesideADataSourceOfTheApplication() {
        FailureAnalysis analysis = analysis(
                plain().withBean("orders", DataSource.class, () -> new DriverManagerDataSource()),
                "aludel.url=sqlite::memory:");
        assertThat(analysis.getDescription())
                .contains("'aludel.url' is set, and the application declares a DataSource as well");
        assertThat(analysis.getAction())
                .isEqualTo("Leave out 'aludel.url' to use the DataSource, or declare a bean of type Engine.");
    }

    @Test
    void aSettingThatDoesNotExist() {
        FailureAnalysis analysis = analysis("aludel.url=sqlite::memory:", "aludel.pool-sise=5");
        assertThat(analysis.getDescription())
                .isEqualTo("there is no setting 'aludel.pool-sise'. Did you mean 'aludel.pool-size'?");
        assertThat(analysis.getAction()).isEqualTo("Correct the name or remove the setting.");
    }

    @Test
    void aDatabaseThatNobodyKnows() {
        FailureAnalysis analysis = analysis("aludel.url=nosql://localhost/blog");
        assertThat(analysis.getDescription()).contains("CORE-1001").contains("nosql");
    }

    @Test
    void aServerThatDoesNotAnswer() {
        FailureAnalysis analysis =
                analysis("aludel.url=postgresql://blog@localhost:1/blog", "aludel.migrations.locations=history");
        assertThat(analysis.getDescription())
                .startsWith("CORE-1003: the database at postgresql://blog@localhost:1/blog cannot be reached.")
                .contains("\n  postgresql says: Connection to localhost:1 refused.");
        assertThat(analysis.getAction())
                .isEqualTo("Check host, port and path, and whether the server runs and accepts connections from here.");
    }

    @Test
    void aRevisionThatFails() {
        FailureAnalysis analysis = analysis("aludel.url=sqlite::memory:", "aludel.migrations.locations=failing");
        assertThat(analysis.getDescription())
                .startsWith("MIG-3203: upgrade of revision 00000000000a (")
                .contains("no such table: autors")
                .contains("\n  It failed at statement 2: UPDATE autors SET name = 'ann'")
                .endsWith("Nothing of it is left: the database is as it was before this revision.");
        assertThat(analysis.getAction()).isEqualTo("Correct the revision, and run the command again.");
    }

    @Test
    void tablesThatAreNotUpToDate() {
        FailureAnalysis analysis = analysis(
                "aludel.url=sqlite::memory:", "aludel.migrations.locations=history", "aludel.migrations.mode=verify");
        assertThat(analysis.getDescription()).contains("Target database is not up to date");
        assertThat(analysis.getAction())
                .isEqualTo("Run upgrade heads first; stamp heads if its tables were made without the revisions.");
    }

    @Test
    void migrationsMayBeMissing() {
        plain().withPropertyValues("aludel.url=sqlite::memory:")
                .withClassLoader(new FilteredClassLoader(Migrations.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("aludelMigrations"));
    }
}
