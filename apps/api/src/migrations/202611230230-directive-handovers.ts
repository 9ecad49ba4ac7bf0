import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who led a directive before it was given to another agency. */
export class DirectiveHandovers202611230230 implements MigrationInterface {
  name = 'DirectiveHandovers2026112302300';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS directive_handovers');
  }
}

const UP = [
  `CREATE TABLE IF NOT EXISTS directive_handovers (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    directive_id BIGINT UNSIGNED NOT NULL,
    agency_id BIGINT UNSIGNED NOT NULL,
    to_agency_id BIGINT UNSIGNED NOT NULL,
    handed_over_at DATETIME(3) NOT NULL,
    directive_due_on DATE NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_directive_handovers_agency (directive_id, agency_id),
    KEY ix_directive_handovers_agency (agency_id, directive_due_on, directive_id),
    KEY ix_directive_handovers_to (to_agency_id),
    CONSTRAINT fk_directive_handovers_directive FOREIGN KEY (directive_id) REFERENCES directives (id),
    CONSTRAINT fk_directive_handovers_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_directive_handovers_to_agency FOREIGN KEY (to_agency_id) REFERENCES agencies (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  // What was handed over before there was this table: the journal knows who declined.
  `INSERT IGNORE INTO directive_handovers (directive_id, agency_id, to_agency_id, handed_over_at, directive_due_on)
   SELECT d.id, e.agency_id, d.lead_agency_id, MAX(e.at), d.due_on
   FROM audit_entries e JOIN directives d ON d.id = CAST(e.object_id AS UNSIGNED)
   WHERE e.object_type = 'DIRECTIVE' AND e.action = 'directive.decline' AND e.agency_id <> d.lead_agency_id
   GROUP BY d.id, e.agency_id, d.lead_agency_id, d.due_on`,
];
