import packageFile from '../../package.json';

export const VERSION = packageFile.version;

export const USAGE = `Usage: dateline COMMAND [OPTION ...]

  dateline extract FILE...     read articles (.txt .md .html, - for standard input), print their events as GeoJSON
      --published DATE         publishing day, 2025-03-16, when the article does not say
      --title, --url, --publisher TEXT
      --format geojson|ndjson  one collection (default), or one feature a line
      --explain                print each decision of the reader with its rule instead
  dateline extract --jsonl     {"slug","text","published"[,"title","url","publisher"]} a line in,
                               {"slug","features":[...]} a line out
  dateline toponyms --jsonl    {"id","text"} a line in, {"id","toponyms":[...]} a line out
  dateline validate FILE...    check GeoJSON files against RFC 7946 and the profile
  dateline serve FOLDER        serve a workspace on 127.0.0.1  [--port NUMBER]
  dateline --help | --version

Exit codes: 0 done, 1 bad input (said on standard error, the rest is still done), 2 bad usage.`;
