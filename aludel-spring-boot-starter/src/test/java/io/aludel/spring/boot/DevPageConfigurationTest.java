package io.aludel.spring.boot;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.devpage.DevPage;
import io.aludel.devpage.DevPageFilter;
import io.aludel.devpage.DevPageServlet;
import io.aludel.orm.SessionFactory;
import io.aludel.spring.model.Author;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The development page in an application with Spring Boot. */
class DevPageConfigurationTest {
    @TempDir
    private Path folder;

    private WebApplicationContextRunner web() {
        return new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        AludelEngineAutoConfiguration.class,
                        AludelAutoConfiguration.class,
                        AludelMigrationsAutoConfiguration.class,
                        AludelDevPageAutoConfiguration.class))
                .withPropertyValues(
                        "aludel.url=sqlite:" + folder.resolve("test.db"), "aludel.migrations.locations=history");
    }

    /** A request that reads authors, as the container would pass it on. */
    private static void ask(ApplicationContext context) throws Exception {
        SessionFactory sessions = context.getBean(SessionFactory.class);
        HttpServlet authors = new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                sessions.transactWithoutResult(
                        session -> session.execute(select(Author.class)).all());
            }
        };
        DevPageFilter filter = (DevPageFilter) context.getBean("aludelDevPageFilter", FilterRegistrationBean.class)
                .getFilter();
        new MockFilterChain(authors, filter)
                .doFilter(new MockHttpServletRequest("GET", "/authors"), new MockHttpServletResponse());
    }

    private static String page(ApplicationContext context, String path) throws Exception {
        ServletRegistrationBean<?> registration =
                context.getBean("aludelDevPageServlet", ServletRegistrationBean.class);
        assertThat(new ArrayList<>(registration.getUrlMappings())).isEqualTo(List.of("/aludel/*"));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/aludel" + path);
        request.setServletPath("/aludel");
        request.setPathInfo(path);
        request.addHeader("Host", "localhost:8080");
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(registration.getServlet()).isInstanceOf(DevPageServlet.class);
        registration.getServlet().service(request, response);
        return response.getContentAsString();
    }

    @Test
    void oneSettingSwitchesItOn() {
        web().withPropertyValues("aludel.dev-page.enabled=true").run(context -> {
            ask(context);
            assertThat(page(context, "/")).contains("<a href=\"/aludel/requests/1\">GET /authors</a>");
            assertThat(page(context, "/requests/1")).contains("FROM authors");
            assertThat(page(context, "/revisions")).contains("The database is at ");
        });
    }

    @Test
    void withoutItThereIsNone() {
        web().run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(DevPage.class));
    }

    @Test
    void applicationsWithoutItsModuleStart() {
        web().withClassLoader(new FilteredClassLoader("io.aludel.devpage"))
                .withPropertyValues("aludel.dev-page.enabled=true")
                .run(context -> assertThat(context).hasNotFailed());
    }
}
