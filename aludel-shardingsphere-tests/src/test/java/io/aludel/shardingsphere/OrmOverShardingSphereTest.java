package io.aludel.shardingsphere;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/**
 * Suites of the ORM that know nothing of ShardingSphere: loading, queries, sessions, flushes, relationships, versions, changes of many
 * rows. What comes out otherwise over ShardingSphere is named with its reason in {@code differences.properties}.
 */
@Suite
@SelectClasses(
        names = {
            "io.aludel.orm.LoadingSuiteTest",
            "io.aludel.orm.SessionSuiteTest",
            "io.aludel.orm.flush.FlushSuiteTest",
            "io.aludel.orm.flush.DeleteAndLinkSuiteTest",
            "io.aludel.orm.flush.FlushFailureSuiteTest",
            "io.aludel.orm.flush.VersionSuiteTest",
            "io.aludel.orm.load.StrategySuiteTest",
            "io.aludel.orm.load.SelectinSuiteTest",
            "io.aludel.orm.load.JoinedloadSuiteTest",
            "io.aludel.orm.query.QuerySuiteTest",
            "io.aludel.orm.query.BulkChangeSuiteTest",
            "io.aludel.orm.session.SessionApiSuiteTest",
            "io.aludel.orm.session.SessionOnConnectionSuiteTest",
            "io.aludel.orm.session.SessionMergeSuiteTest"
        })
@ConfigurationParameter(key = "junit.jupiter.extensions.autodetection.enabled", value = "true")
class OrmOverShardingSphereTest {}
