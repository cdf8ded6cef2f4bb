/**
 * The parts of the platform: PostgreSQL, Kafka, Keycloak, Kafka Connect and the services, each with its files, its
 * command line and the question that tells whether it works.
 * What belongs to a part's start (databases, topics, the realm, outbox connectors) is created by that part when missing,
 * so a start on old data and a start on none are the same code.
 */
@NullMarked
package org.crediteasyloan.local.part;

import org.jspecify.annotations.NullMarked;
