/** Operations, autogenerate, revision graph, runner and command line of schema migrations. */
module io.aludel.migrate {
    requires transitive io.aludel.core;
    requires static java.compiler;
    requires static transitive com.palantir.javapoet;
    requires static info.picocli;
    requires static tools.jackson.databind;
    requires static org.yaml.snakeyaml;
    requires java.xml;
    requires org.slf4j;

    exports io.aludel.migrate;
    exports io.aludel.migrate.autogenerate;
    exports io.aludel.migrate.cli;
    exports io.aludel.migrate.ddl;
    exports io.aludel.migrate.error;
    exports io.aludel.migrate.generate;
    exports io.aludel.migrate.graph;
    exports io.aludel.migrate.imports;
    exports io.aludel.migrate.lint;
    exports io.aludel.migrate.op;
    exports io.aludel.migrate.rename;
    exports io.aludel.migrate.render;
    exports io.aludel.migrate.run;
    exports io.aludel.migrate.safe;
    exports io.aludel.migrate.script;
    exports io.aludel.migrate.team;

    uses io.aludel.migrate.cli.MigrateCommand;

    opens io.aludel.migrate.cli to
            info.picocli,
            tools.jackson.databind;
}
