package io.aludel.spring.boot;

import static java.util.Objects.requireNonNull;

import io.aludel.migrate.Migrations;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.spring.boot.AludelProperties.MigrationMode;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/**
 * Brings the tables up to date when the application starts, or makes sure that they are. Of several instances that start at once one
 * migrates, and the others wait for it. An application without revisions is left alone.
 */
public final class MigrationInitializer implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationInitializer.class);

    private final Migrations migrations;
    private final MigrationMode mode;
    private final String target;

    /**
     * What is to be done.
     *
     * @param target up to which revision, such as {@code heads}
     */
    public MigrationInitializer(Migrations migrations, MigrationMode mode, String target) {
        this.migrations = requireNonNull(migrations, "migrations");
        this.mode = requireNonNull(mode, "mode");
        this.target = requireNonNull(target, "target");
    }

    @Override
    public void afterPropertiesSet() {
        if (mode == MigrationMode.OFF || migrations.graph().nodes().isEmpty()) {
            return;
        }
        if (mode == MigrationMode.VERIFY) {
            migrations.requireHeads();
            return;
        }
        List<RevisionStep> steps = migrations.upgrade(target);
        if (!steps.isEmpty()) {
            LOG.info("brought the database up to date: {}", steps);
        }
    }
}
