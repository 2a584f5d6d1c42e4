package io.aludel.migrate.docs;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.generate.EntityGenerator;
import io.aludel.migrate.generate.EntityNaming;
import io.aludel.migrate.generate.GenerateOptions;
import io.aludel.migrate.generate.GeneratedSources;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the page about classes from a database. */
class GeneratePageTest {
    @TempDir
    private Path folder;

    // region entityNames
    public static final class ShopNames implements EntityNaming {
        @Override
        public String className(Table table) {
            return table.name().equals("usr") ? "Customer" : EntityNaming.super.className(table);
        }

        @Override
        public String toOne(Table table, ForeignKey key, String targetClass) {
            return key.columns().equals(List.of("usr")) ? "buyer" : EntityNaming.super.toOne(table, key, targetClass);
        }
    }
    // endregion

    @Test
    void classesAreCalledAsTheApplicationWants() throws IOException {
        try (Engine engine = Engine.create("sqlite::memory:")) {
            try (Connection connection = engine.begin()) {
                connection.execute(text("CREATE TABLE usr (id INTEGER PRIMARY KEY)"));
                connection.execute(text("CREATE TABLE bills (id INTEGER PRIMARY KEY, usr INTEGER REFERENCES usr)"));
                connection.execute(text("CREATE TABLE tmp_bills (id INTEGER PRIMARY KEY)"));
            }
            // region generateEntities
            GenerateOptions options = GenerateOptions.DEFAULT
                    .packageName("com.acme.shop")
                    .only(table -> !table.startsWith("tmp_"))
                    .naming(new ShopNames());
            GeneratedSources sources = new EntityGenerator(options).generate(engine);
            sources.write(folder, false); // files that are there stay
            // endregion
            assertThat(folder.resolve("com/acme/shop/Bill.java")).content().contains("private Customer buyer;");
            assertThat(folder.resolve("com/acme/shop/Customer.java"))
                    .content()
                    .contains("private List<Bill> bills = new ArrayList<>();");
            assertThat(sources.files()).hasSize(3);
        }
    }
}
