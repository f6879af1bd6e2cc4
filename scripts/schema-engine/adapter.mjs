// Prisma's pg adapter is made for queries. Migrations need four things of it that it does not do; each is cured here.
import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { createDatabase, dropDatabase } from './databases.mjs';
import { connectionOptions } from './options.mjs';

// "is the schema there, which version is it": the oldest PostgreSQL that Innline is run on
const ASSUMED_SERVER = {
  columnNames: ['exists', 'version', 'numeric_version'],
  columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
  rows: [[true, 'PostgreSQL 17.0', 170000]],
};

const OID_CHAR = 18;
const OID_TEXT = 25;

/** 1. The catalogue tables use the type "char" (oid 18), which the adapter refuses: read it as text, report it as Character. */
function readCharColumns(connection) {
  const performIO = connection.performIO.bind(connection);
  const queryRaw = connection.queryRaw;
  connection.queryRaw = async (query) => {
    let isChar = [];
    const tolerant = Object.create(connection, {
      performIO: {
        value: async (input) => {
          const result = await performIO(input);
          isChar = result.fields.map((field) => field.dataTypeID === OID_CHAR);
          for (const field of result.fields) if (field.dataTypeID === OID_CHAR) field.dataTypeID = OID_TEXT;
          return result;
        },
      },
    });
    const rows = await queryRaw.call(tolerant, query);
    return { ...rows, columnTypes: rows.columnTypes.map((type, i) => (isChar[i] ? ColumnTypeEnum.Character : type)) };
  };
}

/** 2. The adapter cuts scripts at every `;`, also inside `$$ … $$`: send a script whole, as one simple query. */
function sendScriptsWhole(connection) {
  connection.executeScript = async (script) => {
    try {
      await connection.client.query(script);
    } catch (error) {
      connection.onError(error);
    }
  };
}

function cure(connection) {
  readCharColumns(connection);
  sendScriptsWhole(connection);
  const startTransaction = connection.startTransaction.bind(connection);
  connection.startTransaction = async (level) => cure(await startTransaction(level));
  return connection;
}

export class MigrationAdapterFactory extends PrismaPg {
  #datasource;

  constructor(datasource, schema) {
    super(connectionOptions(datasource.url ?? 'postgresql://127.0.0.1:1/none'), { schema });
    this.#datasource = datasource;
  }

  async connect() {
    return cure(await super.connect());
  }

  /** For a comparison that touches no database: the engine still asks one question about the server before it starts. */
  static offline() {
    const factory = new MigrationAdapterFactory({});
    const connect = factory.connect.bind(factory);
    factory.connect = async () => Object.assign(await connect(), { queryRaw: async () => ASSUMED_SERVER });
    return factory;
  }

  /** 3. A shadow database that is never the main one (see connectionOptions) … */
  async connectToShadowDb() {
    const { url, shadowDatabaseUrl } = this.#datasource;
    if (shadowDatabaseUrl) return cure(await new PrismaPg(connectionOptions(shadowDatabaseUrl)).connect());
    const name = `prisma_shadow_${randomUUID()}`;
    await createDatabase(url, name);
    const shadow = cure(await new PrismaPg(connectionOptions(url, name)).connect());
    const dispose = shadow.dispose.bind(shadow);
    // 4. … and that is dropped after its own pool is closed; the adapter drops it while still connected to it
    shadow.dispose = async () => {
      await dispose();
      await dropDatabase(url, name);
    };
    return shadow;
  }
}
