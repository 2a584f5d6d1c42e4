package io.aludel.spring.boot;

import io.aludel.engine.Engine;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.script.RevisionSource;
import io.aludel.migrate.script.SqlRevisions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ResourceLoader;

/** Brings the tables up to date, or makes sure that they are, before the first session. */
@AutoConfiguration(after = AludelAutoConfiguration.class)
@ConditionalOnClass(Migrations.class)
public class AludelMigrationsAutoConfiguration {
    /** The revisions of the application: classes that the annotation processor has listed, and files of SQL. */
    @Bean
    @ConditionalOnMissingBean
    public Migrations aludelMigrations(
            Engine engine, AludelProperties properties, ResourceLoader resources, ObjectProvider<RevisionSource> more) {
        AludelProperties.MigrationSettings settings = properties.migrations();
        ClassLoader given = resources.getClassLoader();
        ClassLoader loader = given == null ? Migrations.class.getClassLoader() : given;
        JavaRevisions java = JavaRevisions.indexed(loader);
        List<RevisionSource> sources = new ArrayList<>();
        sources.add(settings.packages().isEmpty() ? java : java.inPackages(settings.packages()));
        settings.locations().forEach(folder -> sources.add(SqlRevisions.onClassPath(folder, loader)));
        more.orderedStream().forEach(sources::add);
        Migrations migrations = Migrations.of(engine).from(sources.toArray(RevisionSource[]::new));
        Duration patience = settings.lockWait();
        return patience == null ? migrations : migrations.running(options -> options.patience(patience));
    }

    /** Migrates when the application starts. */
    @Bean
    @ConditionalOnMissingBean
    public MigrationInitializer aludelMigrationInitializer(Migrations migrations, AludelProperties properties) {
        return new MigrationInitializer(
                migrations,
                properties.migrations().mode(),
                properties.migrations().target());
    }
}
