package io.emberkeep.sandbox.contract;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that are wrong in themselves: what is said of them, word by word. */
abstract class RefusalContract extends Contract {

    @ParameterizedTest(name = "{0} {1} {3} at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET    | /backups/NOBODY                | 3.70 |    | 404 | itemNotFound | Backup NOBODY could not be found.
            GET    | /backups/not-a-uuid            | 3.70 |    | 404 | itemNotFound | Backup not-a-uuid could not be found.
            DELETE | /backups/NOBODY                | 3.70 |    | 404 | itemNotFound | Backup NOBODY could not be found.
            GET    | /backups?marker=NOBODY         | 3.70 |    | 404 | itemNotFound | Backup NOBODY could not be found.
            GET    | /backups?limit=-1              | 3.70 |    | 400 | badRequest   | limit param must be positive
            GET    | /backups?limit=abc             | 3.70 |    | 400 | badRequest   | limit param must be an integer
            GET    | /backups?offset=-1             | 3.70 |    | 400 | badRequest   | offset must be >= 0
            GET    | /backups?foo=bar               | 3.70 |    | 400 | badRequest   | Invalid filters foo are found in query options.
            GET    | /backups?name~=f               | 3.34 |    | 400 | badRequest   | Invalid filters name~ are found in query options.
            GET    | /backups?with_count=true       | 3.44 |    | 400 | badRequest   | Invalid filters with_count are found in query options.
            GET    | /backups?sort=bogus            | 3.70 |    | 400 | badRequest   | Invalid input received: Invalid sort key
            GET    | /backups?sort=name:up          | 3.70 |    | 400 | badRequest   | Invalid input received: Unknown sort direction, must be 'desc' or 'asc'.
            GET    | /backups                       | 3.99 |    | 406 | computeFault | Version 3.99 is not supported by the API. Minimum is 3.0 and maximum is 3.70.
            GET    | /backups                       | 3.71 |    | 406 | computeFault | Version 3.71 is not supported by the API. Minimum is 3.0 and maximum is 3.70.
            GET    | /backups                       | 2.0  |    | 406 | computeFault | Version 2.0 is not supported by the API. Minimum is 3.0 and maximum is 3.70.
            GET    | /backups                       | bad  |    | 400 | badRequest   | API Version String bad is of invalid format. Must be of format MajorNum.MinorNum.
            GET    | /volumes/NOBODY                | 3.70 |    | 404 | itemNotFound | Volume NOBODY could not be found.
            GET    | /volumes?foo=1                 | 3.70 |    | 400 | badRequest   | Invalid filters foo are found in query options.
            GET    | /volumes?sort=bogus            | 3.70 |    | 400 | badRequest   | Invalid input received: Invalid sort key
            GET    | /volumes?limit=-1              | 3.70 |    | 400 | badRequest   | limit param must be positive
            GET    | /volumes?marker=NOBODY         | 3.70 |    | 404 | itemNotFound | Volume NOBODY could not be found.
            GET    | /snapshots/NOBODY              | 3.70 |    | 404 | itemNotFound | Snapshot NOBODY could not be found.
            GET    | /snapshots?foo=1               | 3.70 |    | 400 | badRequest   | Invalid filters foo are found in query options.
            GET    | /attachments/NOBODY            | 3.70 |    | 404 | itemNotFound | Volume attachment could not be found with filter: attachment_id = NOBODY.
            GET    | /attachments                   | 3.26 |    | 404 | itemNotFound | The resource could not be found.
            GET    | /messages/NOBODY               | 3.70 |    | 404 | itemNotFound | Message NOBODY could not be found.
            GET    | /messages                      | 3.2  |    | 404 | itemNotFound | The resource could not be found.
            GET    | /types/NOBODY                  | 3.70 |    | 404 | itemNotFound | Volume type NOBODY could not be found.
            GET    | /os-services                   | 3.70 |    | 403 | forbidden    | Policy doesn't allow volume_extension:services:index to be performed.
            GET    | /scheduler-stats/get_pools     | 3.70 |    | 403 | forbidden    | Policy doesn't allow scheduler_extension:scheduler_stats:get_pools to be performed.
            """)
    void looks(String method, String path, String version, String body, int status, String fault, String message) {
        refused(method, path, version, body, status, fault, message);
    }

    @ParameterizedTest(name = "{0} {1} {3} at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST | /backups | 3.70 | {} | 400 | badRequest | 'backup' is a required property
            POST | /backups | 3.70 | {'backup':{'name':'x'}} | 400 | badRequest | Invalid input for field/attribute backup. Value: {'name': 'x'}. 'volume_id' is a required property
            POST | /backups | 3.70 | {'backup':{'volume_id':'x'}} | 400 | badRequest | Invalid input for field/attribute volume_id. Value: x. 'x' is not a 'uuid'
            POST | /backups | 3.70 | {'backup':{'volume_id':'NOBODY'}} | 404 | itemNotFound | Volume NOBODY could not be found.
            POST | /backups | 3.42 | {'backup':{'volume_id':'NOBODY','metadata':{'a':'b'}}} | 400 | badRequest | Invalid input for field/attribute backup. Value: {'volume_id': 'NOBODY', 'metadata': {'a': 'b'}}. Additional properties are not allowed ('metadata' was unexpected)
            POST | /backups | 3.50 | {'backup':{'volume_id':'NOBODY','availability_zone':'main'}} | 400 | badRequest | Invalid input for field/attribute backup. Value: {'volume_id': 'NOBODY', 'availability_zone': 'main'}. Additional properties are not allowed ('availability_zone' was unexpected)
            POST | /backups | 3.70 | {'backup':{'volume_id':'NOBODY','metadata':{'a':1}}} | 400 | badRequest | Invalid input for field/attribute a. Value: 1. 1 is not of type 'string'
            POST | /backups | 3.70 | {'backup':{'volume_id':'NOBODY','incremental':'maybe'}} | 400 | badRequest | Invalid input for field/attribute incremental. Value: maybe. 'maybe' is not one of [True, 'True', 'TRUE', 'true', '1', 'ON', 'On', 'on', 'YES', 'Yes', 'yes', 'y', 't', False, 'False', 'FALSE', 'false', '0', 'OFF', 'Off', 'off', 'NO', 'No', 'no', 'n', 'f']
            POST | /backups/NOBODY/restore | 3.70 | {} | 400 | badRequest | 'restore' is a required property
            POST | /backups/NOBODY/restore | 3.70 | {'restore':{}} | 404 | itemNotFound | Backup NOBODY could not be found.
            POST | /backups/NOBODY/action | 3.70 | {'os-foo':{}} | 400 | badRequest | There is no such action: os-foo. Verify the request body and Content-Type header and try again.
            PUT  | /backups/NOBODY | 3.8 | {'backup':{'name':'n'}} | 404 | itemNotFound | The resource could not be found.
            PUT  | /backups/NOBODY | 3.42 | {'backup':{'metadata':{'a':'b'}}} | 400 | badRequest | Invalid input for field/attribute backup. Value: {'metadata': {'a': 'b'}}. Additional properties are not allowed ('metadata' was unexpected)
            PUT  | /backups/NOBODY | 3.70 | {'backup':{'foo':1}} | 400 | badRequest | Invalid input for field/attribute backup. Value: {'foo': 1}. Additional properties are not allowed ('foo' was unexpected)
            PUT  | /backups/NOBODY | 3.9 | {'backup':{'name':'n'}} | 404 | itemNotFound | Backup NOBODY could not be found.
            POST | /volumes | 3.70 | {} | 400 | badRequest | 'volume' is a required property
            POST | /volumes | 3.70 | {'volume':{}} | 400 | badRequest | The server could not comply with the request since it is either malformed or otherwise incorrect.
            POST | /volumes | 3.70 | {'volume':{'size':'x'}} | 400 | badRequest | Invalid input for field/attribute size. Value: x. 'x' does not match '^[0-9]+$'
            POST | /volumes | 3.70 | {'volume':{'size':0}} | 400 | badRequest | Invalid input for field/attribute size. Value: 0. 0 is less than the minimum of 1
            POST | /volumes | 3.70 | {'volume':{'size':1,'foo':1}} | 400 | badRequest | Invalid input for field/attribute volume. Value: {'size': 1, 'foo': 1}. Additional properties are not allowed ('foo' was unexpected)
            POST | /volumes | 3.70 | {'volume':{'size':1,'volume_type':'nope'}} | 404 | itemNotFound | Volume type with name nope could not be found.
            POST | /volumes | 3.70 | {'volume':{'size':1,'availability_zone':'nope'}} | 400 | badRequest | Availability zone 'nope' is invalid.
            POST | /volumes | 3.70 | {'volume':{'size':1,'snapshot_id':'NOBODY'}} | 404 | itemNotFound | Snapshot NOBODY could not be found.
            POST | /volumes | 3.70 | {'volume':{'size':1,'source_volid':'NOBODY'}} | 404 | itemNotFound | Volume NOBODY could not be found.
            POST | /volumes | 3.70 | {'volume':{'size':1,'backup_id':'NOBODY'}} | 404 | itemNotFound | Backup NOBODY could not be found.
            PUT  | /volumes/NOBODY | 3.70 | {'volume':{'name':'x'}} | 404 | itemNotFound | Volume NOBODY could not be found.
            POST | /volumes/NOBODY/action | 3.70 | {'os-foo':{}} | 400 | badRequest | There is no such action: os-foo. Verify the request body and Content-Type header and try again.
            POST | /snapshots | 3.70 | {'snapshot':{}} | 400 | badRequest | Invalid input for field/attribute snapshot. Value: {}. 'volume_id' is a required property
            POST | /snapshots | 3.70 | {'snapshot':{'volume_id':'x'}} | 400 | badRequest | Invalid input for field/attribute volume_id. Value: x. 'x' is not valid under any of the given schemas
            POST | /snapshots | 3.70 | {'snapshot':{'volume_id':'NOBODY'}} | 404 | itemNotFound | Volume NOBODY could not be found.
            POST | /attachments | 3.27 | {'attachment':{'volume_uuid':'NOBODY','mode':'rw'}} | 400 | badRequest | Invalid input for field/attribute attachment. Value: {'volume_uuid': 'NOBODY', 'mode': 'rw'}. Additional properties are not allowed ('mode' was unexpected)
            """)
    void orders(String method, String path, String version, String body, int status, String fault, String message) {
        refused(method, path, version, body, status, fault, message);
    }

    private void refused(
            String method, String path, String version, String body, int status, String fault, String message) {
        String sent = body == null ? "" : body.replace("NOBODY", NOBODY);
        owner().cinder(method, path.replace("NOBODY", NOBODY), sent, version)
                .refuses(status, fault, message.replace("NOBODY", NOBODY));
    }
}
