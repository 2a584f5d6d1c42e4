package io.aludel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which driver is taken for a URL. */
class DriversTest {
    @TempDir
    Path folder;

    @Test
    void whatTheClassPathHasIsFound() throws SQLException {
        assertThat(Drivers.forUrl("jdbc:sqlite::memory:").getClass().getName()).isEqualTo("org.sqlite.JDBC");
    }

    /** As in a build tool, whose process is older than the class path of the project. */
    @Test
    void soIsOneThatCameLaterWithTheLoaderOfTheThread() throws IOException, SQLException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("java.sql.Driver"), LateDriver.class.getName() + "\n");
        assertThatThrownBy(() -> Drivers.forUrl("jdbc:late:shop")).isInstanceOf(SQLException.class);

        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            assertThat(Drivers.forUrl("jdbc:late:shop")).isInstanceOf(LateDriver.class);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A driver that is not registered anywhere. */
    public static final class LateDriver implements Driver {
        @Override
        public boolean acceptsURL(String url) {
            return url.startsWith("jdbc:late:");
        }

        @Override
        public Connection connect(String url, Properties info) throws SQLException {
            throw new SQLException("nothing is behind it");
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return false;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getAnonymousLogger();
        }
    }
}
