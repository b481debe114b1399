-- Many volumes and backups at once, as rows alone: what a listing costs does not depend on bytes. They belong to a project
-- that nothing else uses, and their ids tell them: vvvvvvvv-bbbb-4bbb-8bbb-nnnnnnnnnnnn.
INSERT INTO volumes (created_at, updated_at, deleted, id, user_id, project_id, host, size, availability_zone, status,
    attach_status, display_name, volume_type_id, bootable, multiattach, shared_targets, use_quota, service_uuid)
SELECT NOW() - INTERVAL 60 DAY, NOW() - INTERVAL 60 DAY, 0, CONCAT(LPAD(HEX(v.seq), 8, '0'), '-bbbb-4bbb-8bbb-', LPAD('', 12, '0')),
    @user, @project, 'lab@ssd#ssd', 10, 'main', 'available', 'detached', CONCAT('volume ', v.seq),
    (SELECT id FROM volume_types WHERE name = 'ssd'), 0, 0, 0, 1,
    (SELECT uuid FROM services WHERE host = 'lab@ssd' AND NOT deleted LIMIT 1)
FROM seq_1_to_100000 v WHERE v.seq <= @volumes;

INSERT INTO backups (created_at, updated_at, deleted, id, volume_id, user_id, project_id, host, display_name, container,
    status, service, size, object_count, parent_id, num_dependent_backups, data_timestamp)
SELECT NOW() - INTERVAL (@each - b.seq + 1) * 86400 + v.seq SECOND, NOW() - INTERVAL (@each - b.seq + 1) * 86400 SECOND, 0,
    CONCAT(LPAD(HEX(v.seq), 8, '0'), '-bbbb-4bbb-8bbb-', LPAD(HEX(b.seq), 12, '0')),
    CONCAT(LPAD(HEX(v.seq), 8, '0'), '-bbbb-4bbb-8bbb-', LPAD('', 12, '0')),
    @user, @project, 'bak-main', CONCAT('volume ', v.seq, ' night ', b.seq), 'backups',
    'available', 'cinder.backup.drivers.ceph.CephBackupDriver', 10, 0,
    IF(b.seq = 1, NULL, CONCAT(LPAD(HEX(v.seq), 8, '0'), '-bbbb-4bbb-8bbb-', LPAD(HEX(b.seq - 1), 12, '0'))),
    IF(b.seq = @each, 0, 1), NOW() - INTERVAL (@each - b.seq + 1) * 86400 + v.seq SECOND
FROM seq_1_to_100000 v JOIN seq_1_to_1000 b ON b.seq <= @each WHERE v.seq <= @volumes;

INSERT INTO backup_metadata (created_at, deleted, backup_id, `key`, `value`)
SELECT created_at, 0, id, 'emberkeep:run', CONCAT('bench-', RIGHT(id, 4), '/0/0/1')
FROM backups WHERE id LIKE '%-bbbb-4bbb-8bbb-%';
