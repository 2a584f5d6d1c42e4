package example.shelf;

import io.aludel.orm.SessionEvents;
import io.aludel.spring.boot.SessionListener;
import io.aludel.spring.model.Author;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** A listener that a slice has, and a configuration that it has not. */
@Configuration(proxyBeanMethods = false)
class Shelves {
    @Component
    static class LowerCaseNames implements SessionListener {
        @Override
        public void listen(SessionEvents events) {
            events.beforeInsert(
                    Author.class,
                    (author, connection) -> author.setName(author.getName().toLowerCase(Locale.ROOT)));
        }
    }

    @Bean
    String leftOut() {
        return "left out";
    }
}
