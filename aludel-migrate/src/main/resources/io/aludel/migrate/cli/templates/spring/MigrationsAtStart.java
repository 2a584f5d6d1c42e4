package @package@;

import io.aludel.engine.Engine;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migrations;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Applies revisions when the application starts. */
@Configuration
class MigrationsAtStart {
    @Bean
    InitializingBean migrations(DataSource dataSource, @Value("${spring.datasource.url}") String url) {
        return () -> {
            try (Engine engine = Engine.builder(url).dataSource(dataSource).build()) {
                Migrations.of(engine)
                        .from(JavaRevisions.indexed(getClass().getClassLoader()))
                        .upgrade("heads");
            }
        };
    }
}
